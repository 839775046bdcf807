using System.Text;
using System.Text.Json.Nodes;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.Rules.Policies;
using CaseCenterMonitor.Tests.Rules;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Journal;

/// <summary>What was in force is written down with every start, and comes back; journals from before packs are still read.</summary>
public sealed class PoliciesInJournalTests
{
    [Fact]
    public void Packs_clocks_and_regimes_come_back_byte_for_byte()
    {
        var written = JournalJson.Write(CentreBody.Of(SmallCentre.Centre));
        var centre = JournalJson.Read<CentreBody>(written).ToCentre(policies => policies);
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(JournalJson.Write(CentreBody.Of(centre))));
        Assert.Equal(2, centre.Policies.Count("PRS-2.officers"));
        Assert.Contains(centre.Policies.Clocks, clock => clock.Key == "toDetentionCentre");
    }

    [Fact]
    public void A_body_from_before_packs_is_read_and_completed()
    {
        var old = JsonNode.Parse(JournalJson.Write(CentreBody.Of(SmallCentre.Centre)))!.AsObject();
        foreach (var late in (string[])["figures", "regimes", "ranks", "clocks"])
        {
            Assert.True(old.Remove(late));
        }

        foreach (var limit in old["limits"]!.AsArray())
        {
            limit!.AsObject().Remove("sourceZh");
            limit.AsObject().Remove("pack");
        }

        var centre = JournalJson.Read<CentreBody>(Encoding.UTF8.GetBytes(old.ToJsonString())).ToCentre(DefaultPolicies.Complete);
        Assert.Equal(centre.Policies.Bases.Select(basis => basis.Key), centre.Policies.Clocks.Select(clock => clock.Key));
        Assert.Equal(2, centre.Policies.Count("PRS-2.officers"));
    }

    [Fact]
    public void The_time_zone_of_the_centre_comes_back_and_where_none_was_written_it_is_UTC()
    {
        var body = CentreBody.Of(SmallCentre.Centre) with { TimeZone = "Asia/Shanghai" };
        Assert.Equal("Asia/Shanghai", JournalJson.Read<CentreBody>(JournalJson.Write(body)).ToCentre(policies => policies).TimeZone.Id);
        Assert.Equal(DateTimeZone.Utc, (body with { TimeZone = null }).ToCentre(policies => policies).TimeZone);
    }

    [Fact]
    public void An_extension_from_before_ranks_is_read()
    {
        var read = JournalJson.Read<Signal>(Encoding.UTF8.GetBytes(
            """{"type":"extension-approved","occurredAt":"2026-11-23T10:00:00Z","by":"19","record":"CR-1","extension":"inquiry.ext1","approvedBy":"05","reason":"x"}"""));
        Assert.Null(Assert.IsType<Signal.ExtensionApproved>(read).ApproverRank);
    }

    [Fact]
    public void Every_entry_about_clocks_comes_back_as_it_was()
    {
        var (at, by, record) = (SmallCentre.At("10:00:00"), new OfficerNumber("19"), new RecordId("CR-1"));
        foreach (var signal in new Signal[]
        {
            new Signal.DetentionAuthorised(at, by, record), new Signal.DetentionDecided(at, by, record, "2026-17"), new Signal.Charged(at, by, record),
            new Signal.ReviewDone(at, by, record, "07", "goes on"), new Signal.ReviewPostponed(at, by, record, "no interpreter"),
            new Signal.SoberingStarted(at, by, record, "21"), new Signal.SoberingEnded(at, by, record), new Signal.TransferredOut(at, by, record, "there"),
            new Signal.TemporaryExitApproved(at, by, record, "05", "scene", at + Duration.FromHours(2)), new Signal.WentOut(at, by, record),
            new Signal.CameBack(at, by, record), new Signal.QuestioningApproved(at, by, record, "01"), new Signal.FastTrackChosen(at, by, record),
            new Signal.GroupsStated(at, by, record, Vulnerability.Pregnant | Vulnerability.SeventyOrOver, "card"),
            new Signal.ExtensionApproved(at, by, record, "inquiry.ext1", "05", "x", "county-head"),
        })
        {
            var written = JournalJson.Write(signal);
            Assert.Equal(signal, JournalJson.Read<Signal>(written));
        }
    }
}
