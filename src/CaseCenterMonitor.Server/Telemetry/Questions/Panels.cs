using static CaseCenterMonitor.Server.Telemetry.Questions.How;

namespace CaseCenterMonitor.Server.Telemetry.Questions;

/// <summary>One thing that a dashboard shows, and what it asks for it.</summary>
/// <param name="Dashboard">Name of the dashboard's file, without its ending.</param>
/// <param name="Title">As the panel is called; one panel of a dashboard may ask several questions.</param>
/// <param name="IsOfNow">What is older than a short while is not known; otherwise it asks about the stretch of time that is shown.</param>
/// <param name="IsOfOneCentre">It asks about the centre that was chosen; otherwise about all of them.</param>
public sealed record Panel(string Dashboard, string Title, Question Question, bool IsOfNow = false, bool IsOfOneCentre = true);

/// <summary>
/// Every question of every dashboard. The files in dashboards/grafana ask these and no others, and the own store answers them like InfluxDB does; tests
/// hold both.
/// </summary>
public static class Panels
{
    private static readonly string[] P = ["waiting_p1", "waiting_p2", "waiting_p3", "waiting_p4"];

    public static IReadOnlyList<Panel> All { get; } = [.. CentreNow(), .. People(), .. Devices(), .. Alarms(), .. Pipeline(), .. Detail(), .. AllCentres()];

    private static IEnumerable<Panel> CentreNow()
    {
        const string here = "centre-now";
        yield return Now(here, "Centre", Ask(Catalogue.Centre, Latest, "answers"));
        yield return Now(here, "People held", Ask(Catalogue.Centre, Latest, "people_held"));
        yield return Now(here, "Place known", Ask(Catalogue.Centre, Latest, "people_placed"));
        yield return Now(here, "Place not known", Ask(Catalogue.Centre, Latest, "people_unplaced"));
        yield return Now(here, "Officers on the floor", Ask(Catalogue.Centre, Latest, "officers_on_floor"));
        yield return Now(here, "Alarms by priority", Ask(
            Catalogue.Alarms, Latest, "unacknowledged", "oldest_wait_seconds", "acknowledged", "returned_unacknowledged", "latched_unacknowledged", "latched_acknowledged").By("priority"));
        yield return Now(here, "Devices by health", Ask(Catalogue.Devices, Latest, "online", "degraded", "late", "lost", "unknown").By("kind"));
        yield return Now(here, "Zones", Ask(Catalogue.Zone, Latest, "people_placed", "people_unplaced", "officers").By("zone"));
        yield return Now(here, "Gateways", Ask(Catalogue.Gateway, Latest, "online", "silent_seconds").By("gateway"));
        yield return Over(here, "People held over time", Ask(Catalogue.Centre, Last, "people_held=held", "people_unplaced=place not known", "officers_on_floor=officers"));
        yield return Over(here, "Unacknowledged alarms", Ask(Catalogue.Alarms, Last, "unacknowledged").By("priority"));
        yield return Over(here, "Heads that cameras count", Ask(Catalogue.Count, Max, "people").By("zone", "device"));
    }

    private static IEnumerable<Panel> People()
    {
        const string here = "people";
        yield return Now(here, "Waiting", Ask(Catalogue.People, Latest, "waiting"));
        yield return Now(here, "In an interview room", Ask(Catalogue.People, Latest, "in_interview"));
        yield return Now(here, "Without a wristband", Ask(Catalogue.People, Latest, "without_wristband"));
        yield return Now(here, "Longest here", Ask(Catalogue.People, Latest, "longest_held_seconds"));
        yield return Now(here, "Longest in one waiting room", Ask(Catalogue.People, Latest, "longest_waiting_seconds"));
        yield return Now(here, "Longest since a look", Ask(Catalogue.People, Latest, "longest_unseen_seconds"));
        yield return Now(here, "How people are watched over", Ask(Catalogue.Regime, Latest, "people_held").By("regime"));
        yield return Over(here, "Held and waiting", Ask(Catalogue.Centre, Max, "people_held=held"));
        yield return Over(here, "Held and waiting", Ask(Catalogue.People, Max, "waiting", "in_interview=in an interview room"));
        yield return Over(here, "Longest since a look, over time", Ask(Catalogue.People, Max, "longest_unseen_seconds=since the last look"));
        yield return Over(here, "Longest waits", Ask(Catalogue.People, Max, "longest_held_seconds=here", "longest_waiting_seconds=in one waiting room"));
        yield return Over(here, "People by zone", Ask(Catalogue.Zone, Max, "people_placed").By("zone"));
        yield return Over(here, "Officers by zone", Ask(Catalogue.Zone, Mean, "officers").By("zone"));
        yield return Over(here, "Place not known, over time", Ask(Catalogue.Zone, Max, "people_unplaced").By("zone"));
    }

    private static IEnumerable<Panel> Devices()
    {
        const string here = "devices";
        yield return Now(here, "Devices and their health", Ask(Catalogue.Device, Latest, "health").By("kind", "device"));
        yield return Over(here, "Last words of devices", Ask(Catalogue.Device, Latest, "silent_seconds").By("kind", "device"));
        yield return Over(here, "Views of cameras", Ask(Catalogue.Device, Latest, "view_clear").By("kind", "device"));
        yield return Over(here, "Health over time", Ask(Catalogue.Device, Max, "health").By("kind", "device"));
        yield return Over(here, "Lost, late or unknown", Ask(Catalogue.Devices, Max, "lost", "late", "unknown").By("kind"));
        yield return Over(here, "Batteries of wristbands", Ask(Catalogue.Battery, Latest, "percent").By("wristband"));
        yield return Over(here, "Weakest batteries over time", Ask(Catalogue.Battery, Min, "percent").By("wristband"));
        yield return Over(here, "Doors", Ask(Catalogue.Door, Latest, "open", "locked", "forced").By("door"));
        yield return Over(here, "Times doors were said to be open", Ask(Catalogue.Door, Sum, "open").By("door"));
        yield return Over(here, "Temperature", Ask(Catalogue.Climate, Mean, "temperature").By("zone"));
        yield return Over(here, "Carbon dioxide", Ask(Catalogue.Climate, Max, "carbon_dioxide").By("zone"));
        yield return Over(here, "Smoke and power", Ask(Catalogue.Climate, Last, "smoke", "power").By("zone"));
    }

    private static IEnumerable<Panel> Alarms()
    {
        const string here = "alarms";
        yield return Now(here, "In the last ten minutes", Ask(Catalogue.Traffic, Latest, "last_ten_minutes"));
        yield return Now(here, "Flood", Ask(Catalogue.Traffic, Latest, "flood"));
        yield return Now(here, "Standing", Ask(Catalogue.Traffic, Latest, "standing"));
        yield return Now(here, "Stale", Ask(Catalogue.Traffic, Latest, "stale"));
        yield return Now(here, "Chattering", Ask(Catalogue.Traffic, Latest, "chattering"));
        yield return Now(here, "Set aside", Ask(Catalogue.Traffic, Latest, "shelved", "out_of_service"));
        yield return Over(here, "Alarms in ten minutes, for one operator", Ask(Catalogue.Traffic, Max, "last_ten_minutes=in ten minutes"));
        yield return Over(here, "Floods", Ask(Catalogue.Traffic, Max, "flood"));
        yield return Over(here, "Standing, chattering, stale", Ask(Catalogue.Traffic, Max, "standing", "chattering", "stale"));
        yield return Over(here, "Shelved and out of service", Ask(Catalogue.Traffic, Max, "shelved", "out_of_service=out of service"));
        yield return Over(here, "Time to acknowledge, longest", Ask(Catalogue.Answers, Max, "acknowledge_max_seconds=longest").By("priority"));
        yield return Over(here, "Time to acknowledge, mean", Ask(Catalogue.Answers, Mean, "acknowledge_mean_seconds=mean").By("priority"));
        yield return Over(here, "Time to attend, longest", Ask(Catalogue.Answers, Max, "attend_max_seconds=longest").By("priority"));
        yield return Over(here, "Time to attend, mean", Ask(Catalogue.Answers, Mean, "attend_mean_seconds=mean").By("priority"));
        yield return Over(here, "Answered", Ask(Catalogue.Answers, Sum, "acknowledged", "attended").By("priority"));
        yield return Over(here, "Longest wait", Ask(Catalogue.Alarms, Max, "oldest_wait_seconds=waits").By("priority"));
        yield return Over(here, "Alarms by rule, in ten minutes", Ask(Catalogue.Rules, PerTenMinutes, "raised").By("rule"));
        yield return Over(here, "Alarms by rule, until now", Ask(Catalogue.Rules, Latest, "raised").By("rule"));
    }

    private static IEnumerable<Panel> Pipeline()
    {
        const string here = "pipeline";
        yield return Over(here, "Signals taken", Ask(Catalogue.Ingest, PerSecond, "accepted=taken", "repeated", "rejected"));
        yield return Over(here, "Rejected, by reason", Ask(Catalogue.Rejected, PerMinute, "messages").By("reason"));
        yield return Over(here, "From gateway to server", Delay("uplink"));
        yield return Over(here, "From arrival to journal", Delay("journal"));
        yield return Over(here, "From arrival to the pages", Delay("screen"));
        yield return Over(here, "Timed signals", Ask(Catalogue.Delay, Sum, "samples=timed").By("stage"));
        yield return Over(here, "Waiting for their commit", Ask(Catalogue.Ingest, Max, "waiting"));
        yield return Over(here, "Gaps", Ask(Catalogue.Ingest, Last, "gaps=numbers jumped over"));
        yield return Over(here, "Outbox of gateways", Ask(Catalogue.Gateway, Max, "queue_depth=signals").By("gateway"));
        yield return Over(here, "Oldest unsent signal", Ask(Catalogue.Gateway, Max, "oldest_unsent_seconds=age").By("gateway"));
        yield return Over(here, "Clock offset of gateways", Ask(Catalogue.Gateway, Last, "clock_offset_ms=offset").By("gateway"));
        yield return Over(here, "Messages of devices", Ask(Catalogue.Gateway, PerSecond, "received", "quarantined=unreadable", "throttled").By("gateway"));
        yield return Over(here, "Gateways there", Ask(Catalogue.Gateway, Last, "online=there").By("gateway"));
        yield return Over(here, "Journal entries", Ask(Catalogue.Journal, PerSecond, "sequence=entries"));
        yield return Over(here, "Journal on disk", Ask(Catalogue.Journal, Last, "bytes=journal"));
        yield return Over(here, "Messages to supervisors", Ask(Catalogue.Notifications, Last, "pending", "sent", "failed=given up"));
        yield return Over(here, "Telemetry itself", Ask(
            Catalogue.Telemetry, Max, "buffered=waiting for the store", "dropped", "refused", "missed"));
        yield return Over(here, "Telemetry on disk", Ask(Catalogue.Telemetry, Max, "buffer_bytes=waiting for the store"));
        yield return Over(here, "Samples written", Ask(Catalogue.Centre, Count, "answers=samples"));
    }

    private static IEnumerable<Panel> Detail()
    {
        const string here = "detail";
        yield return Over(here, "Where each wristband was heard", Ask(Catalogue.Position, Last, "presence").By("wristband", "zone"));
        yield return Over(here, "Silence of wristbands", Ask(Catalogue.Position, Max, "silent_seconds").By("wristband"));
        yield return Over(here, "Heart rate", Ask(Catalogue.Vitals, Mean, "heart_rate").By("zone"));
        yield return Over(here, "Breathing", Ask(Catalogue.Vitals, Min, "breathing").By("zone"));
        yield return Over(here, "Motion", Ask(Catalogue.Vitals, Max, "motion").By("zone"));
    }

    private static IEnumerable<Panel> AllCentres()
    {
        const string here = "all-centres";
        yield return Everywhere(Over(here, "Worst first", Ask(
            Catalogue.Centre, Latest, ["urgency", "answers", .. P, "people_held", "people_unplaced", "officers_on_floor"]).By("centre")));
        yield return Everywhere(Over(here, "Longest silent first", Ask(Catalogue.Centre, Latest, "answers").By("centre")));
        yield return Everywhere(Now(here, "Longest unacknowledged first", Ask(Catalogue.Alarms, Latest, "oldest_wait_seconds", "unacknowledged").By("centre", "priority")));
        yield return Everywhere(Over(here, "P1 waiting", Ask(Catalogue.Centre, Max, "waiting_p1").By("centre")));
        yield return Everywhere(Over(here, "People whose place is not known", Ask(Catalogue.Centre, Max, "people_unplaced").By("centre")));
        yield return Everywhere(Over(here, "Slowest to the pages", Ask(Catalogue.Delay, Max, "p99_ms").Where("stage", "screen").By("centre")));
    }

    private static Question Delay(string stage) => Ask(Catalogue.Delay, Max, "p50_ms=median", "p99_ms=p99", "max_ms=slowest").Where("stage", stage);

    private static Panel Now(string dashboard, string title, Question question) => new(dashboard, title, question, IsOfNow: true);

    private static Panel Over(string dashboard, string title, Question question) => new(dashboard, title, question);

    private static Panel Everywhere(Panel panel) => panel with { IsOfOneCentre = false };

    /// <param name="columns">A figure, and after an equals sign what it is called if that is something else.</param>
    private static Question Ask(Measurement measurement, How how, params string[] columns) =>
        new(measurement, how, [.. columns.Select(column => column.Split('=')).Select(parts => new Column(parts[0], parts[^1]))], [], []);

    private static Question By(this Question question, params string[] tags) => new(question.Measurement, question.How, question.Columns, tags, question.Where);

    private static Question Where(this Question question, string tag, string value) =>
        new(question.Measurement, question.How, question.Columns, question.By, [.. question.Where, (tag, value)]);
}
