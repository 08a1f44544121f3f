/**
 * How a browser is started in which the page keeps to its picture: what WebGL draws by software takes
 * long and differs from machine to machine.
 */
export const PICTURE_ALONE = {
  args: ['--disable-3d-apis'],
  ...(process.env.TEST_BROWSER ? { executablePath: process.env.TEST_BROWSER } : {}),
};
