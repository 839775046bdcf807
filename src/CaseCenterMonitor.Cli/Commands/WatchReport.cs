using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaseCenterMonitor.Vision;
using CaseCenterMonitor.Vision.Falls;
using CaseCenterMonitor.Vision.Frames;
using CaseCenterMonitor.Vision.Integrity;
using CaseCenterMonitor.Vision.Zones;

namespace CaseCenterMonitor.Cli.Commands;

/// <summary>What <c>ccm watch-video</c> prints: lines for people or for programs on the output, progress on the error stream.</summary>
internal sealed class WatchReport(TextWriter output, TextWriter error, bool json, bool withMeasures)
{
    /// <summary>A progress line after this much of the stream.</summary>
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromMinutes(1);

    private static readonly JsonSerializerOptions Shape = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly Dictionary<string, int?> _counts = [];
    private TimeSpan _last;
    private TimeSpan _nextProgress = ProgressEvery;
    private TimeSpan _judging;
    private bool _lost;

    public long Frames { get; private set; }

    /// <summary>Changes to a state that is a reason to go and look.</summary>
    public int Signals { get; private set; }

    public void Begin(SourceAddress address, VideoSourceOptions options) => Say(
        $"Watching {address.Display}, {options.FramesPerSecond:0.##} frames/s at most{(address.Live ? "; Ctrl-C ends it" : "")} …");

    /// <summary>What was given on the command line cannot be used.</summary>
    public void Refuse(IEnumerable<string> why)
    {
        foreach (var line in why)
        {
            error.WriteLine(line);
        }
    }

    public void Step(CameraStep seen, TimeSpan judging)
    {
        var step = seen.View;
        var at = step.Measures.At;
        if (_lost)
        {
            Say($"{Seconds(at)} s: frames arrive again");
        }

        (_last, _lost) = (at, false);
        _judging += judging;
        Signals += (IsSignal(step.Change) ? 1 : 0) + seen.Falls.Count;
        if (json)
        {
            Print(new Line(Round(at), step.State, Hesitation(step.Doubt), Change(step.Change), Measures: withMeasures ? Measured.Of(step.Measures) : null)
            {
                Zones = [.. seen.Zones.Select(ZoneLine.Of)],
                Left = seen.Ended.Count == 0 ? null : [.. seen.Ended.Select(visit => new VisitLine(visit.Zone, Round(visit.From), Round(visit.To), Round(visit.Dwell)))],
                Falls = seen.Falls.Count == 0 ? null : [.. seen.Falls.Select(fall => new FallLine(Round(fall.DownAt)))],
            });
        }
        else if (step.Change is not null || withMeasures || Frames == 0)
        {
            output.WriteLine(Sentence(at, step.State, step.Doubt, step.Change) + (withMeasures ? "  " + Measured.Of(step.Measures) : ""));
        }

        if (!json)
        {
            People(at, seen);
        }

        Frames++;
        if (at >= _nextProgress)
        {
            _nextProgress += ProgressEvery;
            Say($"{at.TotalMinutes:0} min watched, {Frames} frames, now {Word(step.State)}");
        }
    }

    private void People(TimeSpan at, CameraStep seen)
    {
        foreach (var zone in seen.Zones.Where(zone => !_counts.TryGetValue(zone.Zone, out var before) ? zone.Count is not null : before != zone.Count))
        {
            _counts[zone.Zone] = zone.Count;
            var left = seen.Ended.Where(visit => visit.Zone == zone.Zone)
                .Select(visit => $"; one was there from {Seconds(visit.From)} s to {Seconds(visit.To)} s, for {Seconds(visit.Dwell)} s");
            var count = zone.Count switch { null => "nobody can say how many", 1 => "1 person", var number => $"{number} people" };
            output.WriteLine($"{Seconds(at),7} s  {zone.Zone,-11}  {count}{string.Concat(left)}");
        }

        foreach (var fall in seen.Falls)
        {
            output.WriteLine($"{Seconds(at),7} s  {"fall",-11}  lies since {Seconds(fall.DownAt)} s");
        }
    }

    /// <summary>A source that never gave a frame has no stream to report on: that is an error, not a line of the output.</summary>
    public void Lost(SourceEvent.Lost lost, IntegrityChange? change, SourceAddress address)
    {
        _lost = true;
        if (Frames == 0)
        {
            CannotRead($"'{address.Display}': {lost.Why}");
        }
        else if (json)
        {
            Print(new Line(Round(lost.At), IntegrityState.CannotJudge, "noFrames", Change(change), Lost: lost.Why));
        }
        else
        {
            output.WriteLine($"{Sentence(lost.At, IntegrityState.CannotJudge, Doubt.NoFrames, null)}: {lost.Why}");
        }

        if (address.Live)
        {
            Say("Trying again until it is back; Ctrl-C ends it.");
        }
    }

    public void CannotRead(string why) => error.WriteLine($"ccm: cannot read the video: {why}");

    public void End(IntegrityState state)
    {
        Say($"{Frames} frames to {Seconds(_last)} s, {Signals} signals; judging took {_judging.TotalMilliseconds / Math.Max(1, Frames):0.00} ms a frame");
        if (state is IntegrityState.CannotJudge && Frames > 0)
        {
            Say("At the end nothing could be said about the view; that is not \"fine\". A view is learnt and judged in 8 to 10 s.");
        }
    }

    private static bool IsSignal(IntegrityChange? change) => change is not (null or { To: IntegrityState.Fine or IntegrityState.CannotJudge });

    private static ChangeLine? Change(IntegrityChange? change) =>
        change is null ? null : new(change.From, Round(change.Since), change.Cleared ? true : null);

    private static string Sentence(TimeSpan at, IntegrityState state, Doubt doubt, IntegrityChange? change)
    {
        var why = doubt is not Doubt.None ? $"  {Hesitation(doubt)}"
            : change is null ? ""
            : $"  since {Seconds(change.Since)} s{(change.Cleared ? ", cleared" : "")}";
        return $"{Seconds(at),7} s  {Word(state),-11}{why}".TrimEnd();
    }

    private static string? Hesitation(Doubt doubt) => doubt is Doubt.None ? null : JsonNamingPolicy.CamelCase.ConvertName(doubt.ToString());

    private static string Word(IntegrityState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    private static string Seconds(TimeSpan at) => at.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static double Round(TimeSpan at) => Math.Round(at.TotalSeconds, 3);

    private void Say(FormattableString line) => error.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private void Say(string line) => error.WriteLine(line);

    private void Print(Line line) => output.WriteLine(JsonSerializer.Serialize(line, Shape));

    /// <summary>One JSON line. New keys may come beside these; none of them changes its meaning.</summary>
    private sealed record Line(double T, IntegrityState Integrity, string? Doubt, ChangeLine? Change, string? Lost = null, Measured? Measures = null)
    {
        public IReadOnlyList<ZoneLine>? Zones { get; init; }

        public IReadOnlyList<VisitLine>? Left { get; init; }

        public IReadOnlyList<FallLine>? Falls { get; init; }
    }

    private sealed record ZoneLine(string Zone, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Count, double? Dwell, double? Still)
    {
        public static ZoneLine Of(ZoneState state) => new(state.Zone, state.Count, Rounded(state.Dwell), Rounded(state.StillFor));

        private static double? Rounded(TimeSpan? time) => time is { } known ? Round(known) : null;
    }

    private sealed record VisitLine(string Zone, double From, double To, double Dwell);

    private sealed record FallLine(double DownAt);

    private sealed record ChangeLine(IntegrityState From, double Since, bool? Cleared);

    /// <summary>The measures rounded to what they are worth.</summary>
    private sealed record Measured(
        double Brightness, double DarkShare, double BurntShare, double Contrast, double Detail, double IdenticalFor,
        double? DetailOfLearnt, double? Layout, double? LostShare, double? FlatShare)
    {
        public static Measured Of(ViewMeasures measures) => new(
            Math.Round(measures.Brightness, 1), Math.Round(measures.DarkShare, 3), Math.Round(measures.BurntShare, 3), Math.Round(measures.Contrast, 1),
            Math.Round(measures.Detail, 4), Round(measures.IdenticalFor), Rounded(measures.Against?.Detail), Rounded(measures.Against?.Layout),
            Rounded(measures.Against?.LostShare), Rounded(measures.Against?.FlatShare));

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"brightness {Brightness} dark {DarkShare} burnt {BurntShare} contrast {Contrast} detail {Detail} identical {IdenticalFor} s | of learnt: detail {DetailOfLearnt} layout {Layout} lost {LostShare} flat {FlatShare}");

        private static double? Rounded(double? value) => value is { } number ? Math.Round(number, 3) : null;
    }
}
