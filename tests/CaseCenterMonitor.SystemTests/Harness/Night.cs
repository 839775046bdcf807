using System.Text.Json;
using CaseCenterMonitor.Protocol.Canonical;

namespace CaseCenterMonitor.SystemTests.Harness;

/// <summary>Hours of a centre's night, as a gateway that was cut off tells them afterwards and as officers wrote them down.</summary>
internal sealed class Night(DateTimeOffset now)
{
    public const string Woman = "1122-040";
    public const string Left = "1122-028";

    /// <summary>One every half hour, as her plan wants it; the next one falls due some seconds later, and nobody goes.</summary>
    public const int Looks = 10;
    private const double LastLook = 29.4;

    /// <summary>Five people are held and one has left; one of them was in eight places, could not be observed for a quarter of an hour, and was looked at every half hour until now.</summary>
    public async Task Tell(Desk officer, KeptGateway gateway)
    {
        await Devices(officer, gateway);
        await BookIn(officer, "1122-031", "male", "adult", "criminal.summons.max", "wb-003", 684, 20);
        await BookIn(officer, "1122-037", "male", "adult", "criminal.summons.max", "wb-002", 461, 12);
        await BookIn(officer, Woman, "female", "adult", "criminal.summons.max", "wb-001", 322, LastLook);
        await BookIn(officer, "1122-041", "female", "adult", "admin.summons.max", "wb-006", 300, 25);
        await BookIn(officer, "1123-001", "male", "minor", "admin.summons.max", "wb-004", 108, 8);
        await BookIn(officer, Left, "male", "adult", "admin.summons.max", "wb-005", 432, 40);
        await Places(gateway);
        for (var look = 0; look < Looks; look++)
        {
            var (response, note) = look == 7 ? ("asleepRoused", null) : ("talks", look == 6 ? "要求会见律师" : null);
            await officer.Do($"/api/people/{Woman}/checks", new { occurredAt = Utc(LastLook + (30 * (Looks - 1 - look))), seen = true, breathing = true, response, note });
        }

        foreach (var (record, minutes) in new[] { ("1122-031", 20), ("1122-037", 12), ("1122-041", 25), ("1123-001", 8) })
        {
            await officer.Do($"/api/people/{record}/checks", new { occurredAt = Utc(minutes), seen = true, breathing = true, response = "talks" });
            await Write(officer, record, "meal-offered", 30, new { kind = "main", taken = true });
        }

        await Write(officer, Woman, "drink-offered", 285, new { taken = true });
        await Write(officer, Woman, "interview-began", 218, new { room = "z-int-3", officers = new[] { "14" }, recorded = true, adultPresent = false });
        await Write(officer, Woman, "interview-ended", 130, new { });
        await Write(officer, Woman, "meal-offered", 125, new { kind = "main", taken = false });
        await Write(officer, Woman, "rest-began", 100, new { });
        await Write(officer, Woman, "rest-ended", 65, new { reason = "medical care" });
        await Write(officer, Woman, "drink-offered", 63, new { taken = true });
        await officer.Do($"/api/people/{Left}/release", new { reason = "handed to family" });
        await Eventually.True("the record has all places", async () => (await officer.Get("/api/picture")).GetProperty("people").EnumerateArray().Count() == 5);
        await officer.Alarm($"WCK-2/{Woman}", "unacknowledged", TimeSpan.FromMinutes(2));
    }

    private DateTimeOffset Ago(double minutes) => now - TimeSpan.FromMinutes(minutes);

    /// <summary>As the API takes an instant: it ends with Z.</summary>
    private DateTime Utc(double minutes) => Ago(minutes).UtcDateTime;

    private async Task Devices(Desk officer, KeptGateway gateway)
    {
        var picture = await officer.Get("/api/picture");
        foreach (var (name, kind) in new[] { ("readers", SubjectKind.Reader), ("cameras", SubjectKind.Camera), ("buttons", SubjectKind.Button) })
        {
            foreach (var device in picture.GetProperty(name).EnumerateArray())
            {
                await gateway.Healthy(kind, device.GetProperty("id").GetString()!, Ago(700));
            }
        }

        foreach (var door in picture.GetProperty("doors").EnumerateArray())
        {
            await gateway.Door(door.GetProperty("id").GetString()!, DoorPhysical.Closed, Ago(700));
        }
    }

    private async Task Places(KeptGateway gateway)
    {
        (double Minutes, string Wristband, string Zone, WristbandPresence Presence)[] heard =
        [
            (684, "wb-003", "z-wait-m1", WristbandPresence.Present), (461, "wb-002", "z-wait-m1", WristbandPresence.Present), (432, "wb-005", "z-wait-m2", WristbandPresence.Present),
            (320, "wb-001", "z-registration", WristbandPresence.Present), (320, "wb-s14", "z-registration", WristbandPresence.Present), (312, "wb-001", "z-search", WristbandPresence.Present),
            (312, "wb-s14", "z-search", WristbandPresence.Present), (300, "wb-006", "z-wait-f1", WristbandPresence.Present), (298, "wb-001", "z-information", WristbandPresence.Present),
            (278, "wb-001", "z-medical", WristbandPresence.Present), (262, "wb-001", "z-wait-f1", WristbandPresence.Present), (262, "wb-s14", "z-hall", WristbandPresence.Present),
            (220, "wb-s14", "z-int-3", WristbandPresence.Present), (218, "wb-001", "z-int-3", WristbandPresence.Present), (190, "wb-001", "z-int-3", WristbandPresence.Degraded),
            (174, "wb-001", "z-int-3", WristbandPresence.Present), (130, "wb-001", "z-wait-f1", WristbandPresence.Present), (130, "wb-s14", "z-hall", WristbandPresence.Present),
            (108, "wb-004", "z-wait-minor", WristbandPresence.Present), (40, "wb-s19", "z-hall", WristbandPresence.Present), (30, "wb-s02", "z-desk", WristbandPresence.Present),
            (25, "wb-s05", "z-int-2", WristbandPresence.Present), (24, "wb-002", "z-int-2", WristbandPresence.Present),
        ];
        foreach (var (minutes, wristband, zone, presence) in heard)
        {
            await gateway.Located(wristband, zone, presence, Ago(minutes));
        }
    }

    private async Task BookIn(Desk officer, string record, string sex, string ageGroup, string basis, string wristband, double minutes, double lastLook)
    {
        await officer.Do("/api/people", new { record, sex, ageGroup, basis, observation = record == Woman ? "intermittent" : "general", arrivedAt = Utc(minutes), lastLookAt = Utc(lastLook) });
        await officer.Do($"/api/people/{record}/wristband", new { wristband });
        await Write(officer, record, "risk-assessed", minutes - 8, new { risk = "none" });
    }

    private Task Write(Desk officer, string record, string word, double minutes, object fields)
    {
        var body = JsonSerializer.SerializeToNode(fields)!.AsObject();
        body["occurredAt"] = JsonSerializer.SerializeToNode(Utc(minutes));
        return officer.Do($"/api/people/{record}/entries/{word}", body);
    }
}
