using CaseCenterMonitor.Vision.Frames;

namespace CaseCenterMonitor.Vision.People;

/// <summary>
/// Finds people before one camera: frames go in, tracks come out. It holds no clock and knows nobody: an outline of the size of a person is somebody until shown
/// otherwise. One caller.
/// </summary>
public sealed class PeopleWatch(PeopleOptions options) : IDisposable
{
    /// <summary>The first frames are learnt faster: half of what is seen.</summary>
    private const float ShareAtFirst = 0.2f;

    private readonly SmallView _view = new();
    private readonly BodyFinder _finder = new(options);
    private readonly Revealed _revealed = new();
    private readonly Tracker _tracker = new(options);
    private EmptyView? _empty;
    private Stillness? _still;
    private byte[] _found = [];
    private byte[] _taken = [];
    private TimeSpan _began;
    private TimeSpan _before;

    /// <summary>Everybody who is followed, also who is not yet confirmed.</summary>
    public IReadOnlyList<Track> Tracks => _tracker.Tracks;

    /// <summary>How many are there; null while nobody can say.</summary>
    public int? Count => _empty is null || _before - _began < options.LearnFor ? null : Tracks.Count(track => track.IsConfirmed);

    /// <summary>Pixels that show something else than the empty view, for whoever looks at how it works: 192 in a row, 255 for yes.</summary>
    public ReadOnlySpan<byte> Found => _found;

    /// <summary>The frame still belongs to the caller; nothing of it is kept but the small view of what is there when nobody is.</summary>
    public void See(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (_empty is not null && frame.At - _before < options.SpacingMin)
        {
            return;
        }

        if (_view.Take(frame.Picture) || _empty is null)
        {
            Begin(frame.At);
            return;
        }

        var view = _view.Pixels;
        var elapsed = frame.At - _before;
        _before = frame.At;
        _still!.Take(view);
        _empty.FollowLight(view, _taken);
        var share = _empty.Compare(view, _found) / (double)_found.Length;
        if (share > options.LightShareMin)
        {
            Begin(frame.At);
            return;
        }

        Reveal(elapsed);
        _tracker.Take(frame.At, _finder.Find(_found, _still.Moved, _view.Height), frame.At - _began >= options.LearnFor);
        Take();
        _empty.Learn(view, _taken, frame.At - _began < options.LearnFor ? ShareAtFirst : (float)Math.Min(0.5, elapsed / options.AdaptOver));
    }

    /// <summary>The stream is gone: who is there is not known any more, and what is learnt of the empty view may not be what comes back.</summary>
    public void Lost() => _empty = null;

    public void Dispose()
    {
        _view.Dispose();
        _finder.Dispose();
        _revealed.Dispose();
    }

    private void Begin(TimeSpan at)
    {
        var pixels = _view.Height * SmallView.Width;
        _empty = new EmptyView(options, pixels);
        _still = new Stillness(options, pixels);
        (_found, _taken) = (new byte[pixels], new byte[pixels]);
        _empty.Begin(_view.Pixels);
        _still.Take(_view.Pixels);
        _tracker.Forget();
        (_began, _before) = (at, at);
    }

    private void Reveal(TimeSpan elapsed)
    {
        var settled = (int)Math.Ceiling(options.SettledAfter / (elapsed > TimeSpan.Zero ? elapsed : options.SettledAfter));
        var (still, view, empty) = (_still!.Frames, _view.Pixels, _empty!);
        _revealed.Look(view, empty, _view.Height, _found, pixel => still[pixel] >= settled && !IsTrusted(pixel), pixel =>
        {
            empty.Replace(view, pixel);
            _found[pixel] = 0;
        });
    }

    // Who was seen coming in is no trick of the learnt view, however still they keep.
    private bool IsTrusted(int pixel)
    {
        var (x, y) = (pixel % SmallView.Width / (double)_view.Height, pixel / SmallView.Width / (double)_view.Height);
        return _tracker.Tracks.Any(track => track.Entered && x >= track.Body.Left && x <= track.Body.Right && y >= track.Body.Top && y <= track.Body.Bottom);
    }

    // Around a body as well: its edges are blurred, and its shadow is not learnt.
    private void Take()
    {
        Array.Clear(_taken);
        for (var pixel = 0; pixel < _found.Length; pixel++)
        {
            if (_found[pixel] == EmptyView.Other)
            {
                _taken[pixel] = 255;
            }
        }
    }
}
