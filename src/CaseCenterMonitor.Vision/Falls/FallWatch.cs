using CaseCenterMonitor.Vision.People;

namespace CaseCenterMonitor.Vision.Falls;

/// <summary>Somebody has fallen and has not got up.</summary>
/// <param name="Track">The number of who it is before this camera.</param>
/// <param name="DownAt">Since when they lie.</param>
/// <param name="At">The frame that made it certain enough to tell.</param>
public sealed record Fall(long Track, TimeSpan DownAt, TimeSpan At);

/// <summary>
/// Watches how high bodies are: a fall is an outline that was tall, comes down fast, lies and stays so. It says nothing of why; whoever is told looks. Told once
/// for each time somebody goes down. One caller.
/// </summary>
public sealed class FallWatch(FallOptions options)
{
    private readonly Dictionary<long, Remembered> _remembered = [];

    /// <summary>Takes everybody who is followed, after each frame.</summary>
    public IReadOnlyList<Fall> See(TimeSpan at, IReadOnlyList<Track> tracks)
    {
        ArgumentNullException.ThrowIfNull(tracks);
        foreach (var gone in _remembered.Keys.Except(tracks.Select(track => track.Number)).ToList())
        {
            _remembered.Remove(gone);
        }

        var falls = new List<Fall>();
        foreach (var track in tracks.Where(track => track.Seen == at && !track.IsMerged))
        {
            var remembered = _remembered.TryGetValue(track.Number, out var known) ? known : _remembered[track.Number] = new Remembered(options);
            if (remembered.Take(at, track.Body) is { } downAt && track.IsConfirmed)
            {
                falls.Add(new Fall(track.Number, downAt, at));
            }
        }

        return falls;
    }

    /// <summary>The last seconds of one body.</summary>
    private sealed class Remembered(FallOptions options)
    {
        private readonly Queue<(TimeSpan At, double Head, double Height)> _frames = new();
        private TimeSpan? _layAt;
        private bool? _fell;
        private bool _told;

        /// <returns>Since when it lies, once, when that is certain enough.</returns>
        public TimeSpan? Take(TimeSpan at, in Body body)
        {
            while (_frames.TryPeek(out var oldest) && (at - oldest.At > options.LookBack || _frames.Count == options.FramesMax))
            {
                _frames.Dequeue();
            }

            // What was left behind in the learnt view does not move: the head is where something does.
            var head = body.MovedShare > options.MovingMin ? body.MovedTop : body.Top;
            _frames.Enqueue((at, head, body.Height));
            if (body.Width < options.LyingMin * body.Height)
            {
                (_layAt, _fell, _told) = (null, null, false);
                return null;
            }

            // While it still comes down, the way so far says nothing of how fast the whole of it was.
            _layAt ??= at;
            _fell ??= body.MovedShare <= options.MovingMin || at - _layAt >= options.SettlesWithin ? CameDown(head) : null;
            if (_told || _fell is not true || at - _layAt < options.StaysFor)
            {
                return null;
            }

            _told = true;
            return _layAt;
        }

        // From where the head was highest to where it is, and how fast at its fastest.
        private bool CameDown(double now)
        {
            var frames = _frames.ToArray();
            var highest = frames.Min(frame => frame.Head);
            var (isUp, isDown) = (highest + (options.UpShare * (now - highest)), now - (options.UpShare * (now - highest)));
            var tall = frames.SkipWhile(frame => frame.Head > isUp).TakeWhile(frame => frame.Head <= isDown).Where(frame => frame.Head <= isUp).Select(frame => frame.Height).Order().ToArray();
            var height = tall[tall.Length / 2];
            return now - highest >= options.DropMin * height && Fastest(frames) >= options.SpeedMin * height;
        }

        // Heights of the picture a second. Over less than this a step of one pixel would be a speed, over more a fall is no faster than to lie down.
        private double Fastest((TimeSpan At, double Head, double Height)[] frames)
        {
            var fastest = 0.0;
            for (var from = 0; from < frames.Length; from++)
            {
                for (var to = from + 1; to < frames.Length && frames[to].At - frames[from].At <= options.SpeedOverMax; to++)
                {
                    var took = frames[to].At - frames[from].At;
                    fastest = took < options.SpeedOverMin ? fastest : Math.Max(fastest, (frames[to].Head - frames[from].Head) / took.TotalSeconds);
                }
            }

            return fastest;
        }
    }
}
