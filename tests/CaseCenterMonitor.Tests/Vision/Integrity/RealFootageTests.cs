using CaseCenterMonitor.Tests.RealInput;
using CaseCenterMonitor.Vision;
using CaseCenterMonitor.Vision.Frames;
using CaseCenterMonitor.Vision.Integrity;
using CaseCenterMonitor.Vision.Zones;
using OpenCvSharp;
using Xunit;

namespace CaseCenterMonitor.Tests.Vision.Integrity;

/// <summary>Footage that nobody here made: untouched it is fine, and tampered with by the test it gives exactly that signal.</summary>
public sealed class RealFootageTests
{
    private const string OneByOne = "video/one-by-one/one-by-one-person-detection.mp4";
    private const string Falls = "video/falls";

    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Untouched
    {
        get
        {
            var clips = new TheoryData<string>();
            if (SharedData.Has(Falls))
            {
                clips.AddRange([.. Directory.EnumerateFiles(SharedData.PathOf(Falls), "*.mp4", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]);
            }

            return clips;
        }
    }

    [FootageTheory(Falls), MemberData(nameof(Untouched))]
    public async Task A_clip_of_walking_falling_or_lying_still_gives_no_signal(string clip)
    {
        var changes = await Changes(clip, (_, _) => { }, TimeSpan.MaxValue);

        Assert.DoesNotContain(changes, change => change.To is not (IntegrityState.Fine or IntegrityState.CannotJudge));
    }

    [FootageTheory(OneByOne)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(10)]
    public async Task Six_people_who_come_and_go_leave_the_view_fine(double rate)
    {
        var changes = await Changes(SharedData.PathOf(OneByOne), (_, _) => { }, TimeSpan.MaxValue, rate);

        Assert.Equal(IntegrityState.Fine, Assert.Single(changes).To);
    }

    /// <summary>At 12 s somebody stands at the table, at 21 s the room is empty, at 60 s somebody stands there again.</summary>
    [FootageTheory(OneByOne)]
    [InlineData("blacked out", IntegrityState.Dark, 12)]
    [InlineData("blacked out", IntegrityState.Dark, 21)]
    [InlineData("whited out", IntegrityState.OverExposed, 21)]
    [InlineData("covered", IntegrityState.Covered, 12)]
    [InlineData("covered", IntegrityState.Covered, 21)]
    [InlineData("blurred", IntegrityState.Defocused, 12)]
    [InlineData("blurred", IntegrityState.Defocused, 60)]
    [InlineData("shifted", IntegrityState.Moved, 12)]
    [InlineData("shifted", IntegrityState.Moved, 21)]
    [InlineData("rotated", IntegrityState.Moved, 12)]
    [InlineData("rotated", IntegrityState.Moved, 60)]
    [InlineData("frozen", IntegrityState.Frozen, 12)]
    [InlineData("frozen", IntegrityState.Frozen, 21)]
    public async Task Tampering_with_it_gives_exactly_that_signal_within_ten_seconds(string how, IntegrityState expected, double fromSecond)
    {
        var from = TimeSpan.FromSeconds(fromSecond);
        using var tampering = new Tampering(how);
        var changes = await Changes(SharedData.PathOf(OneByOne), (at, picture) => tampering.Apply(picture, tampers: at >= from), from + 2 * Promise);

        Assert.Equal([IntegrityState.Fine, expected], changes.Select(change => change.To));
        Assert.InRange(changes[^1].At, from, from + Promise);
    }

    private static async Task<List<IntegrityChange>> Changes(string file, Action<TimeSpan, Mat> tamper, TimeSpan until, double rate = 5)
    {
        var changes = new List<IntegrityChange>();
        using var camera = Footage.Camera(CameraScene.Unknown);
        var source = new VideoSource(SourceAddress.Parse(file), VideoSourceOptions.Default with { FramesPerSecond = rate }, TimeProvider.System);
        await foreach (var happened in source.Read(CancellationToken.None))
        {
            using var frame = Assert.IsType<SourceEvent.Arrived>(happened).Frame;
            if (frame.At > until)
            {
                break;
            }

            tamper(frame.At, frame.Picture);
            if (camera.See(frame).View.Change is { } change)
            {
                changes.Add(change);
            }
        }

        return changes;
    }
}
