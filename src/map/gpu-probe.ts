/**
 * Whether WebGL runs on hardware, by measuring a small frame: no flag tells it (a software renderer
 * answers `failIfMajorPerformanceCaveat` like a real one). Drawn at 256 × 256 so that even a software
 * renderer is done in a few dozen milliseconds.
 */
const SIZE_PX = 256;
/** A graphics processor takes well under a millisecond for this; software takes tens. */
const HARDWARE_MS = 4;

const VERTEX = `#version 300 es
void main() { gl_Position = vec4(vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4.0 - 1.0, 0.0, 1.0); }`;
const FRAGMENT = `#version 300 es
precision highp float;
uniform float seed;
out vec4 colour;
void main() {
  float value = seed;
  for (int i = 0; i < 96; i++) value = sin(value * 1.7 + gl_FragCoord.x * 0.01);
  colour = vec4(value);
}`;

function compile(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader | null {
  const shader = gl.createShader(type);
  if (!shader) return null;
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}

/** Draws one frame and waits until its pixels can be read; ms. */
function timeFrame(
  gl: WebGL2RenderingContext,
  seed: WebGLUniformLocation | null,
  value: number,
): number {
  const started = performance.now();
  gl.uniform1f(seed, value);
  gl.drawArrays(gl.TRIANGLES, 0, 3);
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  return performance.now() - started;
}

/** True where a measured frame is as fast as hardware makes it; false without WebGL 2. */
export function isHardwareWebGl(): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE_PX;
  const gl = canvas.getContext('webgl2', { antialias: false, depth: false });
  if (!gl) return false;
  try {
    const program = gl.createProgram();
    const shaders = [
      compile(gl, gl.VERTEX_SHADER, VERTEX),
      compile(gl, gl.FRAGMENT_SHADER, FRAGMENT),
    ];
    for (const shader of shaders) if (shader) gl.attachShader(program, shader);
    gl.linkProgram(program);
    if (!gl.getProgramParameter(program, gl.LINK_STATUS)) return false;
    gl.useProgram(program);
    const seed = gl.getUniformLocation(program, 'seed');
    // The first frame compiles; only what follows tells how fast drawing is.
    timeFrame(gl, seed, 0.1);
    return Math.min(timeFrame(gl, seed, 0.2), timeFrame(gl, seed, 0.3)) < HARDWARE_MS;
  } finally {
    // Browsers keep few contexts at a time: this one is given back at once.
    gl.getExtension('WEBGL_lose_context')?.loseContext();
  }
}
