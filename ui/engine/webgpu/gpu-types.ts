/** The parts of WebGPU that the engine uses; TypeScript's DOM library does not have them yet. */
export interface GpuBuffer {
  readonly size: number;
  readonly mapState: 'unmapped' | 'pending' | 'mapped';
  mapAsync(mode: number): Promise<void>;
  getMappedRange(): ArrayBuffer;
  unmap(): void;
  destroy(): void;
}

/** A bind group layout or a pipeline's module: only handed on. */
type Opaque = object;

export interface GpuPipeline {
  getBindGroupLayout(index: number): Opaque;
}

interface GpuComputePass {
  setPipeline(pipeline: GpuPipeline): void;
  setBindGroup(index: number, group: Opaque): void;
  dispatchWorkgroups(x: number, y?: number): void;
  end(): void;
}

interface GpuCommandEncoder {
  beginComputePass(): GpuComputePass;
  copyBufferToBuffer(from: GpuBuffer, start: number, to: GpuBuffer, at: number, bytes: number): void;
  finish(): Opaque;
}

export interface GpuDevice {
  /** Resolves when the device is gone, whatever the reason. */
  readonly lost: Promise<{ reason: string; message: string }>;
  readonly queue: {
    writeBuffer(buffer: GpuBuffer, at: number, data: ArrayBufferView, from?: number, count?: number): void;
    submit(commands: readonly Opaque[]): void;
    onSubmittedWorkDone(): Promise<void>;
  };
  createBuffer(descriptor: { size: number; usage: number }): GpuBuffer;
  createShaderModule(descriptor: { code: string }): Opaque;
  createComputePipelineAsync(descriptor: {
    layout: 'auto';
    compute: { module: Opaque; entryPoint: string };
  }): Promise<GpuPipeline>;
  createBindGroup(descriptor: {
    layout: Opaque;
    entries: readonly { binding: number; resource: { buffer: GpuBuffer; size?: number } }[];
  }): Opaque;
  createCommandEncoder(): GpuCommandEncoder;
  pushErrorScope(filter: 'validation' | 'out-of-memory' | 'internal'): void;
  popErrorScope(): Promise<{ message: string } | null>;
  destroy(): void;
}

export interface GpuAdapter {
  readonly limits: Readonly<Record<string, number>>;
  readonly info?: { vendor?: string; architecture?: string; description?: string };
  requestDevice(descriptor: { requiredLimits: Record<string, number> }): Promise<GpuDevice>;
}

/** The numbers of GPUBufferUsage and GPUMapMode, fixed by the standard. */
export const USAGE = { mapRead: 1, copyFrom: 4, copyTo: 8, uniform: 64, storage: 128 } as const;
export const MAP_READ = 1;
