namespace CaseCenterMonitor.Vision.Falls;

/// <summary>Limits of calling something a fall. Lengths are shares of the picture's height.</summary>
public sealed record FallOptions
{
    public static readonly FallOptions Default = new();

    /// <summary>The head has come down by this share of the height that the body had. To sit down on a chair takes a third to a half.</summary>
    public double DropMin { get; init; } = 0.6;

    /// <summary>And at its fastest with so many heights of the body a second, 1.7 m/s in somebody of common height. Who lies down of their own will is slower, most of the time.</summary>
    public double SpeedMin { get; init; } = 1.0;

    /// <summary>The speed is that over this time at least.</summary>
    public TimeSpan SpeedOverMin { get; init; } = TimeSpan.FromSeconds(0.3);

    /// <summary>And at most, so that three frames a second are enough.</summary>
    public TimeSpan SpeedOverMax { get; init; } = TimeSpan.FromSeconds(0.7);

    /// <summary>A body counts as up while its head has come no further than this share of the way.</summary>
    public double UpShare { get; init; } = 0.25;

    /// <summary>Share of its pixels that change in a body that moves.</summary>
    public double MovingMin { get; init; } = 0.04;

    /// <summary>A body that lies has come to rest, or turns by itself, after this.</summary>
    public TimeSpan SettlesWithin { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long ago the body may have been up: what is left of it in the learnt view goes only when it has settled.</summary>
    public TimeSpan LookBack { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Width by height of the outline of a body that lies.</summary>
    public double LyingMin { get; init; } = 1.05;

    /// <summary>It stays down for this long before it is told: who only bends is up again.</summary>
    public TimeSpan StaysFor { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Frames of a body that are remembered, whatever the rate: three seconds at 30 frames/s.</summary>
    public int FramesMax { get; init; } = 90;
}
