using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CaseCenterMonitor.Gateway.Commissioning;

namespace CaseCenterMonitor.Cli.Commands.Listening;

/// <summary>What a bystander has heard, as a table that is drawn over itself on a terminal and once at the end anywhere else.</summary>
internal sealed class HeardTable(TextWriter output, Bystander bystander, string gateway)
{
    private const int NameWidth = 30;
    private const int StrangersShown = 10;
    private const string ClearScreen = "\u001b[H\u001b[2J";

    private static readonly JsonSerializerOptions Shape = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly bool _isWatched = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;

    public void Draw(DateTimeOffset now)
    {
        if (_isWatched)
        {
            output.Write(ClearScreen);
            Write(now);
        }
    }

    public void End(DateTimeOffset now, bool json)
    {
        if (_isWatched)
        {
            output.Write(ClearScreen);
        }

        if (json)
        {
            WriteJson(now);
        }
        else
        {
            Write(now);
        }
    }

    public bool IsAllWell(DateTimeOffset now) =>
        bystander.Devices.Count > 0 && bystander.Silent.Count == 0
        && bystander.Devices.All(device => device.Refused == 0 && bystander.AdviceFor(device, now).Count == 0);

    private void Write(DateTimeOffset now)
    {
        output.WriteLine($"{"device",-NameWidth} {"dialect",-12} {"in the site file",-18} {"heard",9}  what it says");
        foreach (var device in bystander.Devices)
        {
            output.WriteLine($"{Short(device.Address),-NameWidth} {device.Dialect,-12} {device.Id ?? "new",-18} {Age(device.LastHeard, now),9}  {device.Means.En}".TrimEnd());
            foreach (var problem in Problems(device, now))
            {
                output.WriteLine($"{"",4}! {problem}");
            }
        }

        foreach (var (id, dialect, address) in bystander.Silent)
        {
            output.WriteLine($"{Short(address),-NameWidth} {dialect,-12} {id,-18} {"never",9}");
        }

        Line($"{bystander.Messages} messages, {bystander.Devices.Count} devices, {bystander.Silent.Count} of the site file not heard yet");
        if (bystander.Beyond > 0)
        {
            Line($"more devices than {Bystander.DevicesMax}: {bystander.Beyond} reports of others were passed over");
        }

        WriteStrangers();
        if (SiteFragment.Of(bystander.Devices, gateway) is { Length: > 0 } fragment)
        {
            output.WriteLine("\nnew, to put into the site file:\n");
            output.Write(fragment);
        }
    }

    private void WriteStrangers()
    {
        if (bystander.Strangers.Count == 0)
        {
            return;
        }

        Line($"topics that no dialect has ({bystander.Strangers.Count}); a mapper in the site file may understand them:");
        foreach (var topic in bystander.Strangers.Take(StrangersShown))
        {
            output.WriteLine($"{"",4}{topic}");
        }
    }

    private void WriteJson(DateTimeOffset now)
    {
        foreach (var device in bystander.Devices)
        {
            output.WriteLine(JsonSerializer.Serialize(
                new Heard(device.Dialect, device.Address, device.Id, device.Kind.ToString().ToLowerInvariant(), device.LastHeard?.UtcDateTime, device.Means.En, [.. Problems(device, now)]), Shape));
        }
    }

    private IEnumerable<string> Problems(HeardDevice device, DateTimeOffset now) => device.Problem is { } refused
        ? Advice(device, now).Prepend(string.Create(CultureInfo.InvariantCulture, $"{device.Refused} of its messages could not be used, the last: {refused}"))
        : Advice(device, now);

    private IEnumerable<string> Advice(HeardDevice device, DateTimeOffset now) => bystander.AdviceFor(device, now).Select(advice => advice.En);

    private static string Age(DateTimeOffset? heard, DateTimeOffset now) => heard is not { } at ? "kept" : (now - at) switch
    {
        { TotalSeconds: < 120 } age => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, age.TotalSeconds):0} s ago"),
        var age => string.Create(CultureInfo.InvariantCulture, $"{age.TotalMinutes:0} min ago"),
    };

    private static string Short(string address) => address.Length <= NameWidth ? address : $"…{address[^(NameWidth - 1)..]}";

    private void Line(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Heard(string Dialect, string Address, string? Id, string Kind, DateTime? LastHeard, string Means, IReadOnlyList<string> Problems);
}
