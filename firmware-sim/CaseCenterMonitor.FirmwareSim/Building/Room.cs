namespace CaseCenterMonitor.FirmwareSim.Building;

/// <summary>The outline of one zone. The last corner need not repeat the first.</summary>
public sealed record Room(string Id, IReadOnlyList<Spot> Corners)
{
    /// <summary>People do not stand in walls.</summary>
    public const double WallClearanceMetres = 0.5;

    private const int TriesMax = 200;

    private double West { get; } = Corners.Min(c => c.X);

    private double East { get; } = Corners.Max(c => c.X);

    private double South { get; } = Corners.Min(c => c.Y);

    private double North { get; } = Corners.Max(c => c.Y);

    public Spot Middle => new((West + East) / 2, (South + North) / 2);

    /// <summary>Ray casting; a spot on the border belongs to one of the two sides, which one is left open.</summary>
    public bool Contains(Spot spot)
    {
        if (spot.X < West || spot.X > East || spot.Y < South || spot.Y > North)
        {
            return false;
        }

        var inside = false;
        for (int i = 0, j = Corners.Count - 1; i < Corners.Count; j = i++)
        {
            var (a, b) = (Corners[i], Corners[j]);
            if (a.Y > spot.Y != b.Y > spot.Y && spot.X < ((b.X - a.X) * (spot.Y - a.Y) / (b.Y - a.Y)) + a.X)
            {
                inside = !inside;
            }
        }

        return inside;
    }

    /// <summary>Somewhere in the room where a person can stand; the middle if no such place is found.</summary>
    public Spot Anywhere(Random random)
    {
        for (var tries = 0; tries < TriesMax; tries++)
        {
            var spot = new Spot(
                random.Between(West + WallClearanceMetres, East - WallClearanceMetres),
                random.Between(South + WallClearanceMetres, North - WallClearanceMetres));
            if (Contains(spot))
            {
                return spot;
            }
        }

        return Middle;
    }
}
