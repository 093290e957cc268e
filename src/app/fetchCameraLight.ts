/** Fetched when the camera is first wanted. */
export const fetchCameraLight = () => import("#features/cameraLight/CameraLight.tsx");
