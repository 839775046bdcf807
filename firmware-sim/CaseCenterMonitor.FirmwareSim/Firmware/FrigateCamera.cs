using System.Globalization;
using CaseCenterMonitor.FirmwareSim.Wire;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.FirmwareSim.Firmware;

/// <summary>One camera of a recorder: counts the people in its zone and follows each while in view.</summary>
public sealed class FrigateCamera
{
    private const int HeartbeatSecondsMax = 60;

    /// <summary>Fifty pictures without movement at five a second.</summary>
    private static readonly TimeSpan StationaryAfter = TimeSpan.FromSeconds(10);

    private readonly SiteCamera _camera;
    private readonly FrigateNvr _nvr;
    private readonly Agenda _agenda;
    private readonly Random _random;
    private readonly Func<string, IReadOnlyCollection<string>> _whoIsIn;
    private readonly SortedDictionary<string, Track> _tracks = new(StringComparer.Ordinal);

    /// <param name="whoIsIn">The bodies in a zone, by any name that stays the same while they are in it.</param>
    public FrigateCamera(SiteCamera camera, FrigateNvr nvr, Agenda agenda, Random random, Func<string, IReadOnlyCollection<string>> whoIsIn)
    {
        (_camera, _nvr, _agenda, _random, _whoIsIn) = (camera, nvr, agenda, random, whoIsIn);
        var period = Math.Min(camera.HeartbeatSeconds, HeartbeatSecondsMax);
        nvr.Add(this);
        agenda.Every(TimeSpan.FromSeconds(period), random.Seconds(1, period), SayCount);
    }

    public string Name => _camera.Address;

    public int Count => _tracks.Count;

    public void SayCount() =>
        _nvr.Say(Publication.Text($"{_nvr.BaseTopic}/{Name}/person", Count.ToString(CultureInfo.InvariantCulture)));

    public void Look()
    {
        var seen = _whoIsIn(_camera.Zone);
        var before = Count;
        foreach (var gone in _tracks.Keys.Where(body => !seen.Contains(body)).ToList())
        {
            _tracks.Remove(gone, out var track);
            Tell("end", track!, ended: true);
        }

        foreach (var body in seen.Where(body => !_tracks.ContainsKey(body)).Order(StringComparer.Ordinal).ToList())
        {
            Tell("new", _tracks[body] = NewTrack(), ended: false);
        }

        foreach (var track in _tracks.Values.Where(t => !t.Stationary && _agenda.Now - t.Start >= StationaryAfter))
        {
            track.Stationary = true;
            Tell("update", track, ended: false);
        }

        if (Count != before)
        {
            SayCount();
        }
    }

    private static double Epoch(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds() / 1000.0;

    private Track NewTrack()
    {
        var start = Epoch(_agenda.Now) + (_random.Next(1000) / 1_000_000.0);
        var suffix = new string([.. Enumerable.Range(0, 6).Select(_ => (char)('a' + _random.Next(26)))]);
        var (x, y) = (_random.Next(100, 900), _random.Next(80, 300));
        return new Track(string.Create(CultureInfo.InvariantCulture, $"{start:F6}-{suffix}"), _agenda.Now, start, [x, y, x + 120, y + 340], Math.Round(_random.Between(0.72, 0.93), 4));
    }

    private void Tell(string type, Track track, bool ended)
    {
        var now = State(track, ended);
        _nvr.Say(new Publication($"{_nvr.BaseTopic}/events", Payload.Of(("type", type), ("before", track.Told ?? now), ("after", now))));
        track.Told = now;
    }

    private byte[] State(Track track, bool ended) => Payload.Of(
        ("id", track.Id), ("camera", Name), ("frame_time", Epoch(_agenda.Now)), ("label", "person"), ("sub_label", null),
        ("top_score", track.Score), ("false_positive", false), ("start_time", track.StartTime),
        ("end_time", ended ? Epoch(_agenda.Now) : null), ("score", track.Score), ("box", track.Box), ("area", 120 * 340), ("ratio", 0.35),
        ("region", new[] { 0, 0, 1280, 720 }), ("current_zones", Array.Empty<string>()), ("entered_zones", Array.Empty<string>()),
        ("has_snapshot", false), ("has_clip", false), ("active", !track.Stationary), ("stationary", track.Stationary),
        ("motionless_count", track.Stationary ? 50 : 0), ("position_changes", 1));

    private sealed class Track(string id, DateTimeOffset start, double startTime, int[] box, double score)
    {
        public string Id => id;

        public DateTimeOffset Start => start;

        public double StartTime => startTime;

        public int[] Box => box;

        public double Score => score;

        public bool Stationary { get; set; }

        /// <summary>What was last said of it: the "before" of the next message.</summary>
        public byte[]? Told { get; set; }
    }
}
