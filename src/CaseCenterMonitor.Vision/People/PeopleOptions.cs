namespace CaseCenterMonitor.Vision.People;

/// <summary>
/// Limits of finding people. Grey levels are 0 to 255, lengths are shares of the picture's height, shares 0 to 1. The defaults are for rooms and corridors seen from
/// a fixed camera of which nothing is known.
/// </summary>
public sealed record PeopleOptions
{
    public static readonly PeopleOptions Default = new();

    /// <summary>Frames that follow sooner are passed over: people do not move so fast, and between two of them nobody would.</summary>
    public TimeSpan SpacingMin { get; init; } = TimeSpan.FromSeconds(0.15);

    /// <summary>Before it, the view is learnt and nobody can say how many there are.</summary>
    public TimeSpan LearnFor { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Time constant with which the empty view follows daylight and moved papers. Where somebody is, it never learns.</summary>
    public TimeSpan AdaptOver { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>A colour that is so far from the empty view's, whatever its brightness, is something else.</summary>
    public float ColourMin { get; init; } = 16;

    /// <summary>The same for brightness.</summary>
    public float BrightnessMin { get; init; } = 22;

    /// <summary>Multiples of a pixel's own noise that are still noise.</summary>
    public float NoiseTimes { get; init; } = 4;

    /// <summary>A surface in shadow has its own colour and this share of its light at least; what is darker is something else.</summary>
    public float ShadowMin { get; init; } = 0.6f;

    /// <summary>When this share of the picture is another at once, the light was switched, or somebody stands before the lens; nobody is counted by it.</summary>
    public double LightShareMin { get; init; } = 0.6;

    /// <summary>Anything lower or shorter than this is no person: a bag, a cup, a cat.</summary>
    public double HeightMin { get; init; } = 0.09;

    /// <summary>As an area, in shares of the square of the picture's height.</summary>
    public double AreaMin { get; init; } = 0.006;

    /// <summary>How far an outline may stand away from a body and still belong to it: legs that look like the floor part a body in two.</summary>
    public double JoinGap { get; init; } = 0.08;

    /// <summary>Somebody is there when something is seen for this long; it is told with the instant of its beginning.</summary>
    public TimeSpan ConfirmFor { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Somebody who was last seen at the edge of the picture has gone when not seen for so long.</summary>
    public TimeSpan GoneAfter { get; init; } = TimeSpan.FromSeconds(0.6);

    /// <summary>Somebody who was last seen in the middle may stand behind something: a count of 1, 0, 1 within three seconds is one person (DEVICES.md 5.2).</summary>
    public TimeSpan HiddenFor { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Share of a body's pixels that change from frame to frame below which it keeps still. Breathing stays below it.</summary>
    public double StillShareMax { get; init; } = 0.04;

    /// <summary>How much a pixel must change from one frame to the next to have moved.</summary>
    public int MovedMin { get; init; } = 18;

    /// <summary>A surface that has not changed for this long is looked at again: is it something, or is something gone from it?</summary>
    public TimeSpan SettledAfter { get; init; } = TimeSpan.FromSeconds(0.8);

    /// <summary>People at once, at most; more are not told apart.</summary>
    public int TracksMax { get; init; } = 40;
}
