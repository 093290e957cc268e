/** The page of the live bench. The command drives it; everything timed happens in here. */
import { type FeedCamera, installFeed } from "./feed.ts";
import { spin } from "./feedMessages.ts";
import { contenders, type Running, type ScannerName, type Told } from "./scanners.ts";

/** A customer whose pictures are loaded. */
export interface Customer {
  readonly name: string;
  readonly code: string;
}

/** From the first frame with the code to the callback (ms); null when it was not read in time. */
export interface Served {
  readonly name: string;
  readonly ms: number | null;
  /** Texts told meanwhile that no phone showed. */
  readonly wrong: readonly string[];
}

const emptyCounter = "empty";

/** What the command may call; every time is in ms. */
export class ScanBench {
  #camera: FeedCamera | null = null;
  #running: Running | null = null;
  #told: (told: Told) => void = () => undefined;
  #longTasksMs = 0;

  async install(width: number, height: number, fps: number, emptyUrl: string) {
    this.#camera = installFeed({ width, height, fps });
    await this.#camera.load(emptyCounter, emptyUrl);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) this.#longTasksMs += duration;
    }).observe({ type: "longtask" });
  }

  async load(name: string, url: string) {
    await this.#feed.load(name, url);
  }

  /** How fast the page's thread and the worker's are: rounds of arithmetic in a tenth of a second. */
  async speeds(): Promise<{ readonly page: number; readonly worker: number }> {
    return { page: spin(), worker: await this.#feed.spin() };
  }

  /** Shows the camera's picture and reads nothing: what every other figure is held against. */
  async picture(): Promise<void> {
    void this.#feed.show(emptyCounter);
    const stream = await navigator.mediaDevices.getUserMedia({ video: true });
    view().srcObject = stream;
    await view().play();
    this.#running = {
      decoded: () => 0,
      stop() {
        for (const track of stream.getTracks()) track.stop();
      },
    };
  }

  async prefetch(name: ScannerName): Promise<void> {
    await contenders[name].prefetch();
  }

  /** Starts before an empty counter. */
  async start(name: ScannerName): Promise<void> {
    void this.#feed.show(emptyCounter);
    this.#running = await contenders[name].start(view(), (told) => this.#told(told));
  }

  /** From asking for the scanner until its picture is there, and until it has read a phone. */
  async startBefore(name: ScannerName, { name: customer, code }: Customer) {
    void this.#feed.show(customer);
    const began = performance.now();
    const read = new Promise<number>((resolve) => {
      this.#told = ({ text }) => {
        if (text === code) resolve(performance.now() - began);
      };
    });
    this.#running = await contenders[name].start(view(), (told) => this.#told(told));
    const pictureMs = performance.now() - began;
    const readMs = await Promise.race([read, after(10_000).then(() => null)]);
    this.stop();
    return { pictureMs, readMs };
  }

  /** Customers one after another, each after a moment of nobody. */
  async serve(customers: readonly Customer[], patienceMs: number): Promise<readonly Served[]> {
    const served: Served[] = [];
    let before = "";
    for (const { name, code } of customers) {
      await this.#feed.show(emptyCounter);
      // Longer than any text of the last phone is remembered, as between customers of a shop; and of
      // unlike length, or the camera's beat and the scanner's would march in step.
      await after(1_200 + ((served.length * 37) % 90));
      const wrong: string[] = [];
      const read = new Promise<number>((resolve) => {
        this.#told = ({ text, at }) => {
          if (text === code) resolve(at);
          else if (text !== before) wrong.push(text);
        };
      });
      const shownAt = await this.#feed.show(name);
      const readAt = await Promise.race([read, after(patienceMs).then(() => null)]);
      served.push({ name, ms: readAt === null ? null : readAt - shownAt, wrong });
      // A slow scanner may still be telling of the last phone when the next one comes.
      before = code;
    }
    this.#told = () => undefined;
    return served;
  }

  /** Starts and stops, again and again, each time once the picture is there. */
  async cycle(name: ScannerName, times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      await this.start(name);
      this.stop();
    }
  }

  /**
   * Lets the running scanner look at phones and an empty counter in turn until it has looked at so
   * many pictures.
   */
  async watch(customers: readonly Customer[], pictures: number) {
    const until = this.decoded() + pictures;
    const codes = new Set(customers.map(({ code }) => code));
    const counts = { reads: 0, wrong: 0, shown: 0 };
    this.#told = ({ text }) => {
      if (codes.has(text)) counts.reads += 1;
      else counts.wrong += 1;
    };
    while (this.decoded() < until) {
      const customer = customers[counts.shown % customers.length];
      if (!customer) throw new Error("nobody to look at");
      counts.shown += 1;
      await this.#feed.show(customer.name);
      await after(400);
      await this.#feed.show(emptyCounter);
      await after(400);
    }
    return counts;
  }

  decoded(): number {
    return this.#running?.decoded() ?? 0;
  }

  longTasksMs(): number {
    return this.#longTasksMs;
  }

  stop(): void {
    this.#running?.stop();
    this.#running = null;
    view().srcObject = null;
  }

  liveTracks(): number {
    return this.#feed.liveTracks();
  }

  get #feed(): FeedCamera {
    if (!this.#camera) throw new Error("the camera is not installed");
    return this.#camera;
  }
}

function view(): HTMLVideoElement {
  const found = document.querySelector("video");
  if (!found) throw new Error("the page has no picture");
  return found;
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

declare global {
  interface Window {
    scanBench: ScanBench;
  }
}

window.scanBench = new ScanBench();
