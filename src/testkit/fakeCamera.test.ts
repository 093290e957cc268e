import { scannerContract } from "#ports/scanner.contract.ts";
import { fakeCamera } from "./fakeCamera.ts";

scannerContract("the camera of the tests", () => {
  const camera = fakeCamera();
  return {
    scanner: camera.scanner,
    asked: () => camera.started,
    live: camera.live,
    forbid: (is) => (camera.fault = is ? { type: "denied" } : null),
    show: camera.show,
  };
});
