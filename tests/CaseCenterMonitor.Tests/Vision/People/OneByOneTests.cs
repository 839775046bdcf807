using CaseCenterMonitor.Vision.Zones;
using Xunit;

namespace CaseCenterMonitor.Tests.Vision.People;

/// <summary>Six people come into an empty room one after another, stand at a table and leave. When they came and went was read off the frames by others.</summary>
public sealed class OneByOneTests
{
    private static readonly TimeSpan OverstayLimit = TimeSpan.FromSeconds(20);

    [FootageTheory(Footage.OneByOne), InlineData(3), InlineData(5), InlineData(10)]
    public async Task Six_visits_are_found_each_to_the_second_two_of_them_too_long_and_nobody_in_between(double rate)
    {
        var labels = Footage.Labels("video/one-by-one/labels.csv");
        var steps = await Footage.Watched(Footage.OneByOne, CameraScene.Unknown, rate);
        var visits = steps.SelectMany(step => step.Step.Ended).ToList();

        Assert.Equal(labels.Count, visits.Count);
        Assert.All(labels.Zip(visits), pair =>
        {
            Assert.InRange(pair.Second.From.TotalSeconds, pair.First.Number("start_s") - 1, pair.First.Number("start_s") + 1);
            Assert.InRange(pair.Second.Dwell.TotalSeconds, pair.First.Number("duration_s") - 1, pair.First.Number("duration_s") + 1);
        });
        MustBeCounted(labels, steps.Select(step => (step.At.TotalSeconds, Assert.Single(step.Step.Zones).Count)).ToList());
        Assert.Equal([1, 4], visits.Index().Where(visit => visit.Item.Dwell > OverstayLimit).Select(visit => visit.Index));
    }

    // Half a second before the end of a visit, and a second from its beginning, is what the labels are worth.
    private static void MustBeCounted(IReadOnlyList<IReadOnlyDictionary<string, string>> labels, IReadOnlyList<(double Second, int? Count)> counts)
    {
        bool During(double second, double fromStart, double fromEnd) => labels.Any(label => second > label.Number("start_s") + fromStart && second < label.Number("end_s") + fromEnd);
        Assert.Equal(1, counts.Max(count => count.Count));
        Assert.All(counts.Where(count => !During(count.Second, -1, 1)), count => Assert.NotEqual(1, count.Count));
        Assert.All(counts.Where(count => During(count.Second, 1, -0.5)), count => Assert.Equal(1, count.Count));
    }
}
