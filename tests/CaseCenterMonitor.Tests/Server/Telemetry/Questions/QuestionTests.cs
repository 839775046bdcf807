using CaseCenterMonitor.Server.Telemetry;
using CaseCenterMonitor.Server.Telemetry.Questions;
using CaseCenterMonitor.Server.Telemetry.Stores;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry.Questions;

public sealed class QuestionTests
{
    private static readonly Instant At = Instant.FromUnixTimeSeconds(60);

    [Fact]
    public void What_the_catalogue_does_not_have_cannot_be_asked()
    {
        Assert.Throws<InvalidOperationException>(() => Of(How.Last, "record"));
        Assert.Throws<InvalidOperationException>(() => Of(How.Last));
        Assert.Throws<InvalidOperationException>(() => new Question(Catalogue.Zone, How.Last, [new Column("officers", "officers")], ["record"], []));
        Assert.Throws<InvalidOperationException>(() => new Question(Catalogue.Zone, How.Last, [new Column("officers", "officers")], [], [("wristband", "wb-1")]));
    }

    [Fact]
    public void Steps_are_needed_by_all_but_the_newest_row()
    {
        Assert.Throws<InvalidOperationException>(() => InfluxQl.Of(Of(How.Latest, "officers"), Stretch.Of(At, At + Duration.FromMinutes(1), Duration.FromSeconds(1))));
        Assert.Throws<InvalidOperationException>(() => InfluxQl.Of(Of(How.Last, "officers"), Stretch.Of(At, At + Duration.FromMinutes(1))));
    }

    [Fact]
    public void The_newest_row_is_asked_for_with_the_figures_beside_it() => Assert.Equal(
        "SELECT last(\"officers\") AS \"officers\", \"people_placed\" FROM \"ccm_zone\" WHERE time >= 60000ms AND time < 120000ms",
        InfluxQl.Of(Of(How.Latest, "officers", "people_placed"), Stretch.Of(At, At + Duration.FromMinutes(1))));

    [Fact]
    public void Another_centre_takes_the_place_of_the_one_that_was_asked_about()
    {
        var question = Of(How.Last, "officers").OfCentre("north").OfCentre("south");
        Assert.Equal([("centre", "south")], question.Where);
    }

    [Fact]
    public void A_tag_cannot_break_out_of_the_question()
    {
        var question = new Question(Catalogue.Zone, How.Latest, [new Column("officers", "officers")], [], [("zone", "x' OR 'a'='a\\")]);
        Assert.EndsWith("""AND "zone" = 'x\' OR \'a\'=\'a/'""", InfluxQl.Of(question, Stretch.Of(At, At + Duration.FromMinutes(1))), StringComparison.Ordinal);
    }

    private static Question Of(How how, params string[] figures) => new(Catalogue.Zone, how, [.. figures.Select(figure => new Column(figure, figure))], [], []);
}
