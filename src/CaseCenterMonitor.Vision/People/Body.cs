namespace CaseCenterMonitor.Vision.People;

/// <summary>An outline of the size of a person in one frame. All in shares of the picture's height, from its upper left corner; so a body of 0.5 is half as high as the picture.</summary>
/// <param name="Area">Of the square of the height.</param>
/// <param name="MovedShare">Of its pixels, how many changed with this frame.</param>
/// <param name="MovedTop">The highest of its pixels that changed; its own top when none did.</param>
/// <param name="AtEdge">It touches the edge of the picture: some of it may be outside.</param>
public readonly record struct Body(double Left, double Top, double Width, double Height, double Area, double MovedShare, double MovedTop, bool AtEdge)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public double CentreX => Left + (Width / 2);

    public double CentreY => Top + (Height / 2);

    /// <summary>Of the smaller of the two, how much lies within the other's box; 0 to 1.</summary>
    public double Shared(in Body other)
    {
        var across = Math.Min(Right, other.Right) - Math.Max(Left, other.Left);
        var down = Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);
        return across <= 0 || down <= 0 ? 0 : across * down / Math.Min(Width * Height, other.Width * other.Height);
    }

    /// <summary>How much of its box lies within another; 0 to 1.</summary>
    public double Within(in Body other)
    {
        var across = Math.Min(Right, other.Right) - Math.Max(Left, other.Left);
        var down = Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);
        return across <= 0 || down <= 0 ? 0 : across * down / (Width * Height);
    }

    public double DistanceTo(in Body other) => Math.Sqrt(Math.Pow(CentreX - other.CentreX, 2) + Math.Pow(CentreY - other.CentreY, 2));

    /// <summary>Between the two boxes, across or down, whichever is more; 0 where they touch.</summary>
    public double GapTo(in Body other) =>
        Math.Max(0, Math.Max(Math.Max(Left, other.Left) - Math.Min(Right, other.Right), Math.Max(Top, other.Top) - Math.Min(Bottom, other.Bottom)));

    internal Body With(in Body other)
    {
        var (left, top) = (Math.Min(Left, other.Left), Math.Min(Top, other.Top));
        var area = Area + other.Area;
        return new Body(
            left, top, Math.Max(Right, other.Right) - left, Math.Max(Bottom, other.Bottom) - top, area,
            ((MovedShare * Area) + (other.MovedShare * other.Area)) / area, Math.Min(MovedTop, other.MovedTop), AtEdge || other.AtEdge);
    }
}
