using CaseCenterMonitor.Vision.Falls;
using CaseCenterMonitor.Vision.Zones;
using Xunit;
using Xunit.Abstractions;

namespace CaseCenterMonitor.Tests.Vision.Falls;

/// <summary>People who fall, lie down, sit, bend, stumble and crawl before one camera. Each picture holds a second view of the same scene, which is masked.</summary>
public sealed class FallClipsTests(ITestOutputHelper output)
{
    /// <summary>Lying down fast looks like a fall to whoever sees outlines; one such is allowed.</summary>
    private const int FalseAlarmsMax = 1;

    [FootageFact(Footage.Falls)]
    public async Task Every_fall_is_told_within_five_seconds_and_hardly_anything_else_is_and_one_person_is_never_two()
    {
        var falseAlarms = 0;
        foreach (var label in Footage.Labels($"{Footage.Falls}/labels.csv"))
        {
            var (falls, countMax) = await Watched(label, rate: 5);
            output.WriteLine($"| {label["clip"]} | {label["label"]} | {(falls.Count == 0 ? "none" : string.Join(", ", falls.Select(fall => $"down {fall.DownAt.TotalSeconds:0.0} s, told {fall.At.TotalSeconds:0.0} s")))} | {countMax} |");
            Assert.True(countMax is null or <= 1, $"{label["clip"]}: {countMax} people");
            if (label["label"] == "fall")
            {
                IsTold(label, falls);
            }
            else
            {
                falseAlarms += falls.Count;
            }
        }

        Assert.InRange(falseAlarms, 0, FalseAlarmsMax);
    }

    [FootageTheory(Footage.Falls), InlineData(3), InlineData(10)]
    public async Task At_other_rates_the_falls_are_told_as_well(double rate)
    {
        foreach (var label in Footage.Labels($"{Footage.Falls}/labels.csv").Where(label => label["label"] == "fall"))
        {
            IsTold(label, (await Watched(label, rate)).Falls);
        }
    }

    private static void IsTold(IReadOnlyDictionary<string, string> label, IReadOnlyList<Fall> falls) =>
        Assert.InRange(Assert.Single(falls).At.TotalSeconds, label.Number("fall_start_s"), label.Number("fall_end_s") + 5);

    private static async Task<(IReadOnlyList<Fall> Falls, int? CountMax)> Watched(IReadOnlyDictionary<string, string> label, double rate)
    {
        var steps = await Footage.Watched($"{Footage.Falls}/{label["clip"]}", SceneOf(label["main_view"]), rate);
        return ([.. steps.SelectMany(step => step.Step.Falls)], steps.Max(step => step.Step.Zones[0].Count));
    }

    private static CameraScene SceneOf(string mainView)
    {
        var (from, to) = mainView == "left" ? (853 / 1280.0, 1.0) : (0.0, 427 / 1280.0);
        return CameraScene.Unknown with { Masks = [new Polygon([(from, 0), (to, 0), (to, 1), (from, 1)])] };
    }
}
