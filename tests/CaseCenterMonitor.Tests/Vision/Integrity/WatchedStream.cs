using CaseCenterMonitor.Vision.Integrity;

namespace CaseCenterMonitor.Tests.Vision.Integrity;

/// <summary>A stream of drawn pictures before an <see cref="IntegrityWatch"/>: stretches of scenes follow one another, changes are collected.</summary>
internal sealed class WatchedStream(double framesPerSecond)
{
    private readonly SyntheticRoom _room = new();
    private readonly List<IntegrityChange> _changes = [];
    private long _frames;
    private TimeSpan _pause;

    public IntegrityWatch Watch { get; } = new(IntegrityOptions.Default);

    public IReadOnlyList<IntegrityChange> Changes => _changes;

    public TimeSpan Now => TimeSpan.FromSeconds(_frames / framesPerSecond) + _pause;

    public float[] Scene => _room.Scene();

    public WatchedStream Shows(double seconds, float[] scene) => Shows(seconds, _ => scene);

    /// <summary>The scene as a function of the seconds since this stretch began.</summary>
    public WatchedStream Shows(double seconds, Func<double, float[]> scene) =>
        ShowsPictures(seconds, since => _room.Picture(Now, scene(since)));

    /// <summary>The very same picture for a while.</summary>
    public WatchedStream Repeats(double seconds, float[] scene)
    {
        var picture = _room.Picture(Now, scene);
        return ShowsPictures(seconds, _ => new GreyView(Now, picture.Pixels.ToArray(), picture.Fingerprint));
    }

    public WatchedStream ShowsNothing(double seconds)
    {
        _pause += TimeSpan.FromSeconds(seconds);
        return this;
    }

    /// <summary>The changes to states proper, without the learning at the beginning.</summary>
    public IReadOnlyList<IntegrityState> States => [.. _changes.Select(change => change.To).Where(state => state is not IntegrityState.CannotJudge)];

    private WatchedStream ShowsPictures(double seconds, Func<double, GreyView> picture)
    {
        var began = Now;
        for (var frame = 0; frame < seconds * framesPerSecond; frame++)
        {
            if (Watch.See(picture((Now - began).TotalSeconds)).Change is { } change)
            {
                _changes.Add(change);
            }

            _frames++;
        }

        return this;
    }
}
