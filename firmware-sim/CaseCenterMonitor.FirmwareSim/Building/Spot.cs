namespace CaseCenterMonitor.FirmwareSim.Building;

/// <summary>A place on the floor: metres east and north of the plan's origin.</summary>
public readonly record struct Spot(double X, double Y)
{
    public double MetresTo(Spot other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));

    /// <summary>The place at a part (0 to 1) of the way to <paramref name="other"/>.</summary>
    public Spot Towards(Spot other, double part) => new(X + ((other.X - X) * part), Y + ((other.Y - Y) * part));
}
