// The plan as GET /api/plan answers it: GeoJSON in local metres, x to the east and y to the north.
export type Point = readonly [number, number];

interface Properties {
  readonly category?: string;
  readonly insidePerimeter?: boolean;
  readonly detaineesAllowed?: boolean;
  readonly privacy?: string;
  readonly flow?: readonly string[];
  readonly zones?: readonly string[];
  readonly zone?: string;
  readonly perimeter?: boolean;
  readonly technology?: string;
  readonly bearingDegrees?: number;
}

export interface PlanFeature {
  readonly id: string;
  readonly feature_type: string;
  readonly geometry:
    | { readonly type: "Polygon"; readonly coordinates: readonly (readonly Point[])[] }
    | { readonly type: "LineString"; readonly coordinates: readonly Point[] }
    | { readonly type: "Point"; readonly coordinates: Point };
  readonly properties: Properties;
}

export interface PlanFile {
  readonly features: readonly PlanFeature[];
}
