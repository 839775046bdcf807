using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules;
using CaseCenterMonitor.Server.Ingest;
using CaseCenterMonitor.Server.Telemetry;
using CaseCenterMonitor.Tests.Rules;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Telemetry;

/// <summary>What leaves the building for a store of figures: all of the catalogue, nothing of a person, nothing that is not known.</summary>
public sealed class PointsTests
{
    private static readonly CentreGauges Busy = Observed.Gauges(Observed.BusyHour, "09:01:00");

    [Fact]
    public void Everything_in_the_catalogue_is_written_when_it_is_known()
    {
        var points = Points.Of(Observed.Sample(Busy)).Concat(Observed.Told()).ToList();
        Assert.All(Catalogue.All, measurement => Assert.Equal(
            measurement.Figures.Select(figure => figure.Name).Order(StringComparer.Ordinal),
            points.Where(point => point.Measurement == measurement).SelectMany(point => point.Values.Select(value => value.Figure.Name)).Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void No_record_or_officer_is_in_any_line_and_a_wristband_only_where_it_is_the_tag()
    {
        var lines = Points.Of(Observed.Sample(Busy)).Concat(Observed.Told()).Select(LineProtocol.Line).OfType<string>().ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.DoesNotContain("CR-", line, StringComparison.Ordinal));

        // Officers have short numbers, which any figure may look like. So: a tag holds a word of this closed list, a figure is a number.
        var words = new Dictionary<string, HashSet<string>>
        {
            ["centre"] = ["small"],
            ["zone"] = [.. SmallCentre.Centre.Zones.Keys.Select(zone => zone.Value)],
            ["gateway"] = [.. SmallCentre.Centre.Gateways.Select(gateway => gateway.Value)],
            ["device"] = [.. SmallCentre.Centre.Devices.Keys.Select(device => device.Value)],
            ["door"] = [.. SmallCentre.Centre.Doors.Keys.Select(door => door.Value)],
            ["wristband"] = [.. SmallCentre.Centre.Wristbands.Select(wristband => wristband.Value)],
            ["regime"] = [.. SmallCentre.Centre.Policies.Regimes.Select(regime => regime.Key)],
            ["rule"] = [.. RuleBook.All.Select(rule => rule.Alarm.Id)],
            ["priority"] = ["P1", "P2", "P3", "P4"],
            ["kind"] = ["reader", "door", "camera", "button"],
            ["stage"] = ["uplink", "journal", "screen"],
            ["reason"] = [.. Enum.GetValues<RejectionReason>().Select(Words.Of)],
        };
        Assert.Empty(words.Values.SelectMany(all => all).Intersect(SmallCentre.Centre.Officers.Keys.Select(officer => officer.Value)));
        Assert.All(lines.Select(LineReader.Read), line =>
        {
            Assert.All(line.Tags, tag => Assert.Contains(tag.Value, words[tag.Key]));
            Assert.All(line.Figures.Values, value => Assert.Matches(@"^-?\d+(i|(\.\d+)?)$", value));
        });
    }

    [Fact]
    public void No_tag_is_named_after_a_person_but_a_wristband() => Assert.Equal(
        ["centre", "device", "door", "gateway", "kind", "priority", "reason", "regime", "rule", "stage", "wristband", "zone"],
        Catalogue.All.SelectMany(measurement => measurement.Tags).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Whoever adds a measurement says here whether it is about single people; only a battery is not, although it hangs on a wristband.</summary>
    [Fact]
    public void What_is_about_single_people_is_told_apart()
    {
        Assert.Equal(["ccm_position", "ccm_vitals"], Catalogue.All.Where(measurement => measurement.IsDetail).Select(measurement => measurement.Name));
        Assert.Equal(["ccm_battery", "ccm_position"], Catalogue.All.Where(measurement => measurement.Tags.Contains("wristband")).Select(measurement => measurement.Name));
        Assert.True(Catalogue.IsDetail("ccm_position,centre=small,wristband=wb-1 presence=1i 1"));
        Assert.True(Catalogue.IsDetail("ccm_of_a_later_version,centre=small x=1i 1"));
        Assert.False(Catalogue.IsDetail("ccm_zone,centre=small people_placed=1i 1"));
    }

    [Fact]
    public void Names_need_no_escaping() => Assert.All(
        Catalogue.All.SelectMany(measurement => new[] { measurement.Name }.Concat(measurement.Tags).Concat(measurement.Figures.Select(figure => figure.Name))),
        name => Assert.Matches("^[a-z][a-z0-9_]*$", name));

    [Fact]
    public void A_centre_that_does_not_answer_is_the_most_urgent_and_nothing_is_said_of_its_people()
    {
        var points = Points.Of(Observed.Sample(null)).ToList();
        var centre = points.Single(point => point.Measurement == Catalogue.Centre);
        Assert.Equal([("answers", 0), ("urgency", Points.SilentUrgency)], centre.Values.Select(value => (value.Figure.Name, (long)value.Value)));
        Assert.DoesNotContain(points, point => point.Measurement == Catalogue.Zone || point.Measurement == Catalogue.Alarms || point.Measurement == Catalogue.Journal);
        Assert.Equal(40, Value(points, Catalogue.Ingest, "accepted"));
        Assert.Null(Value(points, Catalogue.Ingest, "gaps"));
    }

    [Fact]
    public void One_waiting_P1_outweighs_every_P2_and_silence_outweighs_all()
    {
        long Urgency(int critical, int high) => Points.Urgency(Busy with
        {
            Alarms = [.. Enum.GetValues<AlarmPriority>().Select(priority => new AlarmGauge(priority, new Dictionary<AlarmState, int>
            {
                [AlarmState.LatchedUnacknowledged] = priority == AlarmPriority.Critical ? critical : priority == AlarmPriority.High ? high : 0,
                [AlarmState.Acknowledged] = 50,
            }, 0))],
        });

        Assert.Equal(1_020_000, Urgency(1, 2));
        Assert.True(Urgency(1, 0) > Urgency(0, 500));
        Assert.True(Points.SilentUrgency > Urgency(500, 500));
        Assert.Equal(0, Urgency(0, 0));
    }

    [Fact]
    public void A_gateway_tells_its_queue_and_clock_while_it_is_there()
    {
        var points = Points.Of(Observed.Sample(Busy)).ToList();
        var gateway = Assert.Single(points, point => point.Measurement == Catalogue.Gateway && point.Tags[1] == "GW");
        Assert.Equal(-250, Of(gateway, "clock_offset_ms"));
        Assert.Equal(11, Of(gateway, "queue_depth"));
        Assert.Equal(2, Of(gateway, "silent_seconds"));
        var never = Assert.Single(points, point => point.Measurement == Catalogue.Gateway && point.Tags[1] == "GW-2");
        Assert.Equal(["online"], never.Values.Select(value => value.Figure.Name));
    }

    [Fact]
    public void The_last_words_of_a_gateway_that_is_gone_are_not_repeated()
    {
        var sample = Observed.Sample(Busy) with { Gateways = [("GW", Observed.Gateway(told: false))] };
        var gateway = Points.Of(sample).Single(point => point.Measurement == Catalogue.Gateway);
        Assert.Equal([("online", 0), ("silent_seconds", 2)], gateway.Values.Select(value => (value.Figure.Name, value.Value)));
    }

    [Fact]
    public void Rejections_are_told_by_reason_also_those_that_did_not_happen()
    {
        var rejected = Points.Of(Observed.Sample(Busy)).Where(point => point.Measurement == Catalogue.Rejected)
            .ToDictionary(point => point.Tags[1], point => point.Values.Single().Value);
        Assert.Equal(Enum.GetValues<RejectionReason>().Length, rejected.Count);
        Assert.Equal((2, 5, 0), (rejected["unknown-subject"], rejected["unreadable-event"], rejected["foreign-topic"]));
    }

    [Fact]
    public void How_alarms_were_answered_is_told_by_priority_and_a_mean_of_nothing_is_not()
    {
        var answers = Points.Of(Observed.Sample(Busy)).Where(point => point.Measurement == Catalogue.Answers).ToDictionary(point => point.Tags[1]);
        Assert.Equal((2, 30, 50), (Of(answers["P1"], "acknowledged"), Of(answers["P1"], "acknowledge_mean_seconds"), Of(answers["P1"], "acknowledge_max_seconds")));
        Assert.Equal((1, 70, 70), (Of(answers["P1"], "attended"), Of(answers["P1"], "attend_mean_seconds"), Of(answers["P1"], "attend_max_seconds")));
        Assert.Equal(["acknowledged", "attended"], answers["P4"].Values.Select(value => value.Figure.Name));
    }

    [Fact]
    public void While_the_record_is_still_read_nothing_is_said_of_how_alarms_come_in()
    {
        var points = Points.Of(Observed.Sample(Busy) with { Traffic = null }).ToList();
        Assert.Equal(["standing", "shelved", "out_of_service"], points.Single(point => point.Measurement == Catalogue.Traffic).Values.Select(value => value.Figure.Name));
        Assert.DoesNotContain(points, point => point.Measurement == Catalogue.Answers || point.Measurement == Catalogue.Rules);
    }

    [Fact]
    public void All_points_of_a_sample_carry_its_instant() =>
        Assert.Equal([SmallCentre.At("09:01:00")], Points.Of(Observed.Sample(Busy)).Select(point => point.At).Distinct());

    private static double? Value(IEnumerable<Point> points, Measurement measurement, string figure) => Of(points.Single(point => point.Measurement == measurement), figure);

    private static double? Of(Point point, string figure) =>
        point.Values.Where(value => value.Figure.Name == figure).Select(value => (double?)value.Value).SingleOrDefault();
}
