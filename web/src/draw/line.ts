import { EdgeProgram } from 'sigma/rendering';
import type { ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

/** What a line carries beside Sigma's own attributes: the length of its dashes in pixels, 0 for a solid line. */
export interface LineDisplayData extends EdgeDisplayData {
  dash?: number;
}

const VERTEX = /* glsl */ `
attribute vec2 a_from;
attribute vec2 a_to;
attribute float a_width;
attribute float a_dash;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_pixels;

varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_half;
varying float v_dash;

void main() {
  // Everything is worked out in device pixels, so that width, dash and smoothing do not change with the zoom.
  vec2 from = (u_matrix * vec3(a_from, 1.0)).xy * u_viewport * 0.5;
  vec2 to = (u_matrix * vec3(a_to, 1.0)).xy * u_viewport * 0.5;
  vec2 run = to - from;
  float reach = length(run);
  vec2 along = reach > 0.0 ? run / reach : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);

  v_half = max(a_width * u_pixels, 1.0) * 0.5;
  float side = a_corner.y * (v_half + 1.0);
  vec2 at = mix(from, to, a_corner.x) + across * side;
  gl_Position = vec4(at / (u_viewport * 0.5), 0.0, 1.0);

  v_along = a_corner.x * reach;
  v_across = side;
  v_dash = a_dash * u_pixels;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_along;
varying float v_across;
varying float v_half;
varying float v_dash;

void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float cover = 1.0 - smoothstep(v_half - 0.5, v_half + 0.5, abs(v_across));
  if (v_dash > 0.0) {
    float period = v_dash * 1.8;
    float at = abs(mod(v_along, period) - period * 0.5);
    cover *= 1.0 - smoothstep(v_dash * 0.5 - 0.5, v_dash * 0.5 + 0.5, at);
  }
  float alpha = v_color.a * cover;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}
`;

const UNIFORMS = ['u_matrix', 'u_viewport', 'u_pixels'] as const;

/** A straight line, solid or dashed, of even width: Sigma has no dashed one. */
export class LineProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_from', size: 2, type: FLOAT },
        { name: 'a_to', size: 2, type: FLOAT },
        { name: 'a_width', size: 1, type: FLOAT },
        { name: 'a_dash', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    };
  }

  processVisibleItem(id: number, start: number, from: NodeDisplayData, to: NodeDisplayData, line: LineDisplayData): void {
    const { array } = this;
    let i = start;
    array[i++] = from.x;
    array[i++] = from.y;
    array[i++] = to.x;
    array[i++] = to.y;
    array[i++] = line.size || 1;
    array[i++] = line.dash ?? 0;
    array[i++] = floatColor(line.color);
    array[i++] = id;
  }

  setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    const { u_matrix, u_viewport, u_pixels } = uniformLocations as Record<(typeof UNIFORMS)[number], WebGLUniformLocation>;
    gl.uniformMatrix3fv(u_matrix, false, params.matrix);
    gl.uniform2f(u_viewport, params.width * params.pixelRatio, params.height * params.pixelRatio);
    gl.uniform1f(u_pixels, params.pixelRatio / params.sizeRatio);
  }
}
