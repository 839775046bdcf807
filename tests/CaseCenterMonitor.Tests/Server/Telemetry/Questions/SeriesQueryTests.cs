using CaseCenterMonitor.Server.Api;
using CaseCenterMonitor.Server.Telemetry;
using CaseCenterMonitor.Server.Telemetry.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry.Questions;

/// <summary>A question as an address, and what is said to whoever asks what cannot be asked.</summary>
public sealed class SeriesQueryTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 26, 12, 0);

    [Fact]
    public void An_address_is_a_question()
    {
        var asked = Read("measurement=ccm_zone&field=people_placed&field=officers&how=max&by=zone&centre=north%20side&from=2026-11-26T10:00:30Z&to=2026-11-26T11:00:00Z&step=60")!;
        Assert.Equal((Catalogue.Zone, How.Max), (asked.Question.Measurement, asked.Question.How));
        Assert.Equal(["people_placed", "officers"], asked.Question.Columns.Select(column => column.Figure));
        Assert.Equal(["zone"], asked.Question.By);
        Assert.Equal([("centre", "north side")], asked.Question.Where);
        Assert.Equal((60_000L, 60), (asked.Stretch.StepMilliseconds!.Value, asked.Stretch.Steps));
    }

    [Fact]
    public void What_is_left_out_is_the_last_value_and_the_last_hour()
    {
        var asked = Read("measurement=ccm_journal&field=bytes&step=10")!;
        Assert.Equal((How.Last, 360), (asked.Question.How, asked.Stretch.Steps));
        Assert.Equal(Now.ToUnixTimeMilliseconds(), asked.Stretch.ToMilliseconds);
        Assert.Null(Read("measurement=ccm_journal&field=bytes&how=latest")!.Stretch.StepMilliseconds);
    }

    [Theory]
    [InlineData("", "measurement")]
    [InlineData("measurement=ccm_people_by_name&field=x", "measurement")]
    [InlineData("measurement=ccm_zone&step=60", "field")]
    [InlineData("measurement=ccm_zone&field=record&step=60", "field")]
    [InlineData("measurement=ccm_zone&field=officers&how=median&step=60", "how")]
    [InlineData("measurement=ccm_zone&field=officers&by=wristband&step=60", "by")]
    [InlineData("measurement=ccm_zone&field=officers&by=zone&by=zone&step=60", "by")]
    [InlineData("measurement=ccm_zone&field=officers&wristband=wb-1&step=60", "wristband")]
    [InlineData("measurement=ccm_zone&field=officers&zone=a&zone=b&step=60", "zone")]
    [InlineData("measurement=ccm_zone&field=officers", "step")]
    [InlineData("measurement=ccm_zone&field=officers&step=often", "step")]
    [InlineData("measurement=ccm_zone&field=officers&step=0", "step")]
    [InlineData("measurement=ccm_zone&field=officers&step=NaN", "step")]
    [InlineData("measurement=ccm_zone&field=officers&step=2678401", "step")]
    [InlineData("measurement=ccm_zone&field=officers&how=latest&step=60", "step")]
    [InlineData("measurement=ccm_zone&field=officers&step=60&from=yesterday", "from")]
    [InlineData("measurement=ccm_zone&field=officers&step=60&to=2026-11-26T10:00:00Z&from=2026-11-26T10:00:00Z", "from")]
    [InlineData("measurement=ccm_zone&field=officers&step=0.1", "step")]
    public void What_cannot_be_asked_is_told_by_its_name(string query, string name)
    {
        var problems = new FieldProblems();
        Assert.Null(SeriesQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), Now, problems));
        Assert.Equal([name], problems.Names);
    }

    [Fact]
    public void Every_panel_has_an_address_that_asks_the_same()
    {
        foreach (var panel in Panels.All)
        {
            var question = panel.IsOfOneCentre ? panel.Question.OfCentre("northside") : panel.Question;
            var path = SeriesQuery.PathOf(question) + (question.HasSteps ? "&step=60" : "");
            var asked = Read(path.Split('?')[1])!.Question;
            Assert.Equal((question.Measurement, question.How), (asked.Measurement, asked.How));
            Assert.Equal(question.Columns.Select(column => column.Figure), asked.Columns.Select(column => column.Figure));
            Assert.Equal(question.By, asked.By);
            Assert.Equal(question.Where.Order(), asked.Where.Order());
        }
    }

    private static SeriesQuery? Read(string query)
    {
        var problems = new FieldProblems();
        var asked = SeriesQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(query)), Now, problems);
        Assert.False(problems.Any);
        return asked;
    }
}
