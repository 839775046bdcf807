using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Journal;
using CaseCenterMonitor.Journal.Json;
using CaseCenterMonitor.SystemTests.Harness;
using Xunit.Abstractions;

namespace CaseCenterMonitor.SystemTests;

/// <summary>One message of a door, from the shell to the screen and into the record; and how long that takes.</summary>
[Collection("alone")]
public sealed class WholeChainTests(ITestOutputHelper output)
{
    private const int Rounds = 13;

    private static readonly string[] Doors =
    [
        "d-sally-gate", "d-sally-reg", "d-reg-street", "d-lawyer-street", "d-exit-street", "d-exit-break",
        "d-wait-m1", "d-wait-m2", "d-wait-sober", "d-wait-minor", "d-wait-f1", "d-wait-f2",
        "d-sally-gate", "d-exit-street", "d-wait-m1", "d-wait-f2",
    ];

    [NeedsFact("mosquitto_pub", "chromium")]
    public async Task A_forced_door_told_from_a_shell_reaches_the_page_is_acknowledged_there_and_stands_in_the_journal()
    {
        using var centre = await RunningCentre.Start();
        await using var desk = await DutyDesk.Open(centre.Address);
        using var shell = Child.Start("/usr/bin/mosquitto_pub", null,
        [
            "-i", "shell", "-p", centre.DevicePort.ToString(CultureInfo.InvariantCulture), "-t", "esp-rfid/d-exit-street/send",
            "-m", """{"type":"WARN","src":"tamper","desc":"Door was tampered!","data":"","cmd":"event"}""",
        ]);
        Assert.Equal(0, shell.WaitForExit(Eventually.UsualLimit));
        var row = desk.Alarm("DOR-1/d-exit-street", "unacknowledged");
        await row.WaitForAsync();
        await row.Locator("[data-action=acknowledge]").ClickAsync();
        await desk.Alarm("DOR-1/d-exit-street", "acknowledged").WaitForAsync();
        var steps = centre.Journal().Where(entry => entry.Kind == EntryKind.Transition)
            .Select(entry => JournalJson.Read<AlarmTransition>(entry.Body.Span)).Where(step => step.Key.Rule == "DOR-1").ToList();
        Assert.Equal([AlarmState.Unacknowledged, AlarmState.Acknowledged], steps.Select(step => step.To));
        Assert.Equal("02", steps[1].By!.Value.Value);
    }

    [NeedsFact("chromium")]
    public async Task Over_two_hundred_alarms_reach_the_page_once_each_and_the_time_from_publish_to_DOM_is_measured()
    {
        // Few doors and many alarms: they would chatter, and be held.
        using var centre = await RunningCentre.Start(server: ["--Ccm:ChatterHoldSeconds", "0"]);
        using var officer = centre.Desk();
        using var supervisor = centre.Desk("supervisor");
        using var devices = await Devices.Connect(centre.DevicePort);
        await using var desk = await DutyDesk.Open(centre.Address);
        await desk.Page.EvaluateAsync("""
            () => {
              window.seen = [];
              const look = (row) => { if (row.dataset.state === "unacknowledged") window.seen.push([row.dataset.alarm, Date.now()]); };
              new MutationObserver((changes) => {
                for (const change of changes) {
                  if (change.type === "attributes" && change.target.dataset?.alarm) look(change.target);
                  for (const node of change.addedNodes ?? []) {
                    if (node.nodeType !== 1) continue;
                    if (node.dataset?.alarm) look(node);
                    for (const row of node.querySelectorAll("[data-alarm]")) look(row);
                  }
                }
              }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-state"] });
            }
            """);
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var door in Doors)
            {
                times.Add(await Once(door, officer, supervisor, devices, desk));
            }
        }

        times.Sort();
        double At(double share) => times[(int)Math.Min(times.Count - 1, Math.Floor(share * times.Count))];
        var line = string.Create(CultureInfo.InvariantCulture,
            $"publish to DOM: median {At(0.5):F0} ms, p99 {At(0.99):F0} ms, max {times[^1]:F0} ms over {times.Count} alarms");
        output.WriteLine(line);
        Repository.WriteFigures("latency.txt", line);
        Assert.True(times.Count >= 200);
        var raised = centre.Journal().Where(entry => entry.Kind == EntryKind.Transition)
            .Select(entry => JournalJson.Read<AlarmTransition>(entry.Body.Span))
            .Count(step => step.Key.Rule == "DOR-1" && step.Input == AlarmInput.ConditionMet);
        Assert.Equal(times.Count, raised);
    }

    private static async Task<double> Once(string door, Desk officer, Desk supervisor, Devices devices, DutyDesk desk)
    {
        var key = $"DOR-1/{door}";
        await desk.Page.EvaluateAsync("() => { window.seen.length = 0; }");
        var published = DateTimeOffset.UtcNow;
        await devices.Forced(door);
        await desk.Alarm(key, "unacknowledged").First.WaitForAsync();
        var seen = await desk.Page.EvaluateAsync<double[]>("(key) => window.seen.filter(([alarm]) => alarm === key).map(([, at]) => at)", key);
        Assert.Single(seen);
        await devices.Closed(door);
        await officer.Do("/api/alarms/acknowledge", new { key });
        await officer.Alarm(key, "latchedAcknowledged");
        await officer.Do("/api/alarms/attend", new { key });
        await officer.Do("/api/alarms/resolve", new { key, cause = "exercise", action = "placeSecured" });
        await supervisor.Do("/api/alarms/verify", new { key });
        await officer.Do("/api/alarms/reset", new { key });
        await desk.Page.Locator($"[data-alarm=\"{key}\"]").WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        return seen[0] - published.ToUnixTimeMilliseconds();
    }
}
