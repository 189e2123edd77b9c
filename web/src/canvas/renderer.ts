// SPDX-License-Identifier: AGPL-3.0-or-later
// Draws the module's vertex lists with WebGL 2, and holds the texture of letters. All it keeps can be
// made again: a lost context comes back with restore().
const layerSide = 1024;
// As Glyphs::layers_at in src/ui/kit/glyphs.h: a denser screen has more pixels to fill.
const layersAt = (density: number) => (density <= 1 ? 4 : density <= 2 ? 8 : 12);
const vertexBytes = 20;
// As Pictures in src/ui/kit/pictures.h.
const pictureSide = 512;
const picturePlaces = 12;
// As Boxes in src/ui/kit/boxes.h.
const boxesMost = 2048;
const boxNumbers = 8;

export class Renderer {
  readonly #gl: WebGL2RenderingContext;
  #sources: [string, string] | undefined;
  #halfSize: WebGLUniformLocation | null = null;
  #height: WebGLUniformLocation | null = null;
  #vertices: WebGLBuffer | null = null;
  #indices: WebGLBuffer | null = null;
  #ready = false;
  #texture: WebGLTexture | null = null;
  #pictures: WebGLTexture | null = null; // not before there is one
  #density = 1;

  constructor(readonly canvas: HTMLCanvasElement) {
    const gl = canvas.getContext('webgl2', {
      alpha: false, antialias: false, depth: false, stencil: false, powerPreference: 'low-power',
    });
    if (!gl) throw new Error('WebGL 2 is not available');
    this.#gl = gl;
  }

  get density(): number {
    return this.#density;
  }
  // Letters of another density are all others: the texture may start anew.
  set density(density: number) {
    const more = layersAt(density) !== layersAt(this.#density);
    this.#density = density;
    if (more && this.#ready) this.#makeTexture();
  }

  start(vertex: string, fragment: string): void {
    this.#sources = [vertex, fragment];
    this.restore();
  }

  restore(): void {
    const gl = this.#gl;
    if (!this.#sources || gl.isContextLost()) return;
    const program = gl.createProgram();
    for (const [kind, source] of [
      [gl.VERTEX_SHADER, this.#sources[0]], [gl.FRAGMENT_SHADER, this.#sources[1]],
    ] as const) {
      const shader = gl.createShader(kind);
      if (!shader) return;
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
      if (gl.isContextLost()) return;
      throw new Error(`shader: ${gl.getProgramInfoLog(program)}`);
    }
    gl.useProgram(program);
    this.#halfSize = gl.getUniformLocation(program, 'half_size');
    this.#height = gl.getUniformLocation(program, 'height');
    ['letters', 'pictures', 'boxes'].forEach((name, unit) => {
      gl.uniform1i(gl.getUniformLocation(program, name), unit);
    });
    this.#pictures = null;
    this.#makeBuffers();
    this.#makeBoxes();
    this.#makeTexture();
    gl.enable(gl.BLEND);
    // Of colours that are multiplied by what they cover.
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.enable(gl.SCISSOR_TEST);
    this.#ready = true;
  }
  lose(): void {
    this.#ready = false;
  }

  #makeBuffers(): void {
    const gl = this.#gl;
    gl.bindVertexArray(gl.createVertexArray());
    this.#vertices = gl.createBuffer();
    this.#indices = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#vertices);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#indices);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, vertexBytes, 0);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, vertexBytes, 8);
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, vertexBytes, 16);
    for (let i = 0; i < 3; i += 1) gl.enableVertexAttribArray(i);
  }

  #makeBoxes(): void {
    const gl = this.#gl;
    gl.activeTexture(gl.TEXTURE2);
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32UI, 2, boxesMost);
    // Numbers cannot be mixed.
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  }

  #makeTexture(): void {
    const gl = this.#gl;
    gl.activeTexture(gl.TEXTURE0);
    gl.deleteTexture(this.#texture);
    this.#texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, this.#texture);
    gl.texStorage3D(
      gl.TEXTURE_2D_ARRAY, 1, gl.RGBA8, layerSide, layerSide, layersAt(this.#density));
    for (const [name, value] of [
      [gl.TEXTURE_MIN_FILTER, gl.NEAREST], [gl.TEXTURE_MAG_FILTER, gl.NEAREST],
      [gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE], [gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE],
    ] as const) {
      gl.texParameteri(gl.TEXTURE_2D_ARRAY, name, value);
    }
  }

  // One rectangle of a picture that is `stride` wide, at (fromX, fromY) in it.
  upload(
    pixels: Uint8ClampedArray, stride: number, fromX: number, fromY: number,
    to: { layer: number; x: number; y: number; width: number; height: number },
  ): void {
    if (!this.#ready) return;
    const gl = this.#gl;
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, stride);
    gl.pixelStorei(gl.UNPACK_SKIP_PIXELS, fromX);
    gl.pixelStorei(gl.UNPACK_SKIP_ROWS, fromY);
    // For 3D uploads the rows that are skipped have to lie within one image.
    gl.pixelStorei(gl.UNPACK_IMAGE_HEIGHT, fromY + to.height);
    gl.texSubImage3D(gl.TEXTURE_2D_ARRAY, 0, to.x, to.y, to.layer, to.width, to.height, 1,
      gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(pixels.buffer, pixels.byteOffset, pixels.length));
  }

  #makePictures(): void {
    const gl = this.#gl;
    this.#pictures = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D_ARRAY, this.#pictures);
    gl.texStorage3D(
      gl.TEXTURE_2D_ARRAY, 1, gl.RGBA8, pictureSide, pictureSide, picturePlaces);
    gl.texParameteri(gl.TEXTURE_2D_ARRAY, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D_ARRAY, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  }

  picture(place: number, picture: ImageBitmap): void {
    if (!this.#ready) return;
    const gl = this.#gl;
    gl.activeTexture(gl.TEXTURE1);
    if (!this.#pictures) this.#makePictures();
    this.#unpackWhole();
    gl.texSubImage3D(gl.TEXTURE_2D_ARRAY, 0, 0, 0, place, picture.width, picture.height, 1,
      gl.RGBA, gl.UNSIGNED_BYTE, picture);
    gl.activeTexture(gl.TEXTURE0);
  }

  #unpackWhole(): void {
    const gl = this.#gl;
    for (const name of [gl.UNPACK_ROW_LENGTH, gl.UNPACK_SKIP_PIXELS, gl.UNPACK_SKIP_ROWS,
      gl.UNPACK_IMAGE_HEIGHT]) {
      gl.pixelStorei(name, 0);
    }
  }

  #giveBoxes(rows: Uint32Array): void {
    if (rows.length === 0) return;
    const gl = this.#gl;
    gl.activeTexture(gl.TEXTURE2);
    this.#unpackWhole();
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, 2, rows.length / boxNumbers,
      gl.RGBA_INTEGER, gl.UNSIGNED_INT, rows);
    gl.activeTexture(gl.TEXTURE0);
  }

  // See Canvas::paint in src/app/platform/canvas.cpp for what is in the lists.
  paint(memory: ArrayBufferLike, at: number, count: number): void {
    if (!this.#ready) return;
    const gl = this.#gl;
    const numbers = new Uint32Array(memory, at, count);
    const sides = new Float32Array(memory, at, count);
    gl.viewport(0, 0, this.canvas.width, this.canvas.height);
    gl.uniform2f(this.#halfSize, this.canvas.width / this.density / 2,
      this.canvas.height / this.density / 2);
    gl.uniform1f(this.#height, this.canvas.height);
    const [ground = 0, boxes = 0, boxCount = 0] = numbers;
    this.#clear(ground);
    this.#giveBoxes(new Uint32Array(memory, boxes, boxCount * boxNumbers));
    for (let i = 3; i < count;) {
      const [vertices = 0, vertexCount = 0, indices = 0, indexCount = 0, commands = 0] =
        numbers.subarray(i, i + 5);
      i += 5;
      gl.bufferData(gl.ARRAY_BUFFER, new Uint8Array(memory, vertices, vertexCount * vertexBytes),
        gl.STREAM_DRAW);
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, new Uint32Array(memory, indices, indexCount),
        gl.STREAM_DRAW);
      for (let k = 0; k < commands; k += 1, i += 6) {
        this.#clip(sides.subarray(i, i + 4));
        gl.drawElements(gl.TRIANGLES, numbers[i + 4] ?? 0, gl.UNSIGNED_INT,
          (numbers[i + 5] ?? 0) * 4);
      }
    }
  }

  #clear(ground: number): void {
    const gl = this.#gl;
    const [red = 0, green = 0, blue = 0] =
      [ground, ground >>> 8, ground >>> 16].map((bits) => (bits & 255) / 255);
    gl.scissor(0, 0, this.canvas.width, this.canvas.height);
    gl.clearColor(red, green, blue, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
  }

  #clip(sides: Float32Array): void {
    const [left, top, right, bottom] = Array.from(sides, (px) => Math.round(px * this.density));
    const height = this.canvas.height;
    this.#gl.scissor(left ?? 0, height - (bottom ?? 0), Math.max(0, (right ?? 0) - (left ?? 0)),
      Math.max(0, (bottom ?? 0) - (top ?? 0)));
  }
}
