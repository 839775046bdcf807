using CaseCenterMonitor.Sites;
using Xunit;

namespace CaseCenterMonitor.Tests.Sites;

public sealed class PlanAgreementTests
{
    private static readonly string PlanName = Path.Join("sites", "plan.geojson");

    [Theory]
    [InlineData("\"id\":\"ble-wait\"", "\"id\":\"ble-weit\"", "reader 'ble-weit' is not in the site file; did you mean 'ble-wait'?")]
    [InlineData("\"id\":\"d-wait\"", "\"id\":\"d-elsewhere-entirely\"", "door 'd-elsewhere-entirely' is not in the site file; describe it there, or remove it from the plan")]
    [InlineData("\"id\":\"rfid-street\"", "\"id\":\"card-at-front\"", "write cardReader: card-at-front at door d-street")]
    public void A_different_id_is_found_from_both_sides(string passage, string mistake, string inThePlan)
    {
        var plan = SmallSite.With(passage, mistake, SmallSite.Plan);
        var right = passage.Split('"')[3];

        var problems = SmallSite.Read(SmallSite.Yaml, plan).Problems;

        Assert.Equal(2, problems.Count);
        Assert.Equal((SmallSite.File, SmallSite.LineOf(right, SmallSite.Yaml)), (problems[0].File, problems[0].Line));
        Assert.Contains($"'{right}' is not on the plan plan.geojson", problems[0].Message, StringComparison.Ordinal);
        Assert.Equal((PlanName, SmallSite.LineOf(mistake, plan)), (problems[1].File, problems[1].Line));
        Assert.Contains(inThePlan, problems[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"category\":\"corridor\"}", "{\"category\":\"toilet\"}", "kind is 'toilet' here, but 'corridor' in the site file; correct one of them")]
    [InlineData("{\"zones\":[\"outside\",\"z-hall\"]}", "{\"zones\":[\"outside\",\"z-wait-m1\"]}", "joins outside and z-wait-m1 here, but outside and z-hall in the site file")]
    [InlineData("{\"category\":\"camera\",\"zone\":\"z-hall\"}", "{\"category\":\"camera\",\"zone\":\"z-wait-m1\"}", "zone is 'z-wait-m1' here, but 'z-hall'")]
    [InlineData("{\"category\":\"reader\",\"zone\":\"z-wait-m1\"}", "{\"category\":\"reader\"}", "zone is 'missing' here, but 'z-wait-m1'")]
    [InlineData("\"door\":\"d-street\"", "\"door\":\"d-wait\"", "door is 'd-wait' here, but 'd-street'")]
    [InlineData("\"id\":\"l-0\",\"feature_type\":\"level\"", "\"id\":\"z-hall\",\"feature_type\":\"unit\"", "id 'z-hall' is already used on line 2 of the plan", 3, "kind is 'ground' here")]
    [InlineData("\"id\":\"l-0\",\"feature_type\":\"level\"", "\"feature_type\":\"unit\"", "this unit of the plan needs an id")]
    [InlineData("\"id\":\"l-0\",\"feature_type\":\"level\"", "\"id\":\"l-0\"", "a feature of the plan needs a feature_type")]
    [InlineData("{\"type\":\"Feature\",\"id\":\"l-0\",\"feature_type\":\"level\",\"properties\":{\"category\":\"ground\"}}", "17", "a feature of the plan needs a feature_type", 2)]
    public void What_the_two_say_differently_is_reported_in_the_plan(string passage, string mistake, string says, int? line = null, string? alsoFound = null)
    {
        var plan = SmallSite.With(passage, mistake, SmallSite.Plan);

        var problems = SmallSite.Read(SmallSite.Yaml, plan).Problems;

        Assert.Equal(alsoFound is null ? 1 : 2, problems.Count);
        var problem = Assert.Single(problems, problem => problem.Message.Contains(says, StringComparison.Ordinal));
        Assert.Equal((PlanName, line ?? SmallSite.LineOf(mistake, plan)), (problem.File, problem.Line));
        Assert.True(alsoFound is null || problems.Any(other => other.Message.Contains(alsoFound, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "this is not JSON from here on", 1)]
    [InlineData("{\"features\":[\n{\"id\":\n]}", "this is not JSON from here on", 3)]
    [InlineData("[]", "it must be a FeatureCollection with a list of features", 1)]
    [InlineData("{\"features\":7}", "it must be a FeatureCollection with a list of features", 1)]
    public void A_plan_that_cannot_be_read_is_one_problem(string plan, string says, int line)
    {
        var problem = Assert.Single(SmallSite.Read(SmallSite.Yaml, plan).Problems);

        Assert.Equal((PlanName, line), (problem.File, problem.Line));
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_of_ten_megabytes_is_refused_by_size() =>
        Assert.Contains("larger than 4 MiB", Assert.Single(SmallSite.Read(SmallSite.Yaml, new string(' ', 10_000_000)).Problems).Message, StringComparison.Ordinal);
}
