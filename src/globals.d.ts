/** Version of this program, put in by the build from package.json. */
declare const __NOREN_VERSION__: string;
