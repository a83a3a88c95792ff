export declare const MOST: number;
export declare function publishingSum(page: string, code: string): number;
export declare function checkPublishingSum(sum: number): void;
