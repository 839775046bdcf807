using System.Text;
using CaseCenterMonitor.Gateway;
using CaseCenterMonitor.Gateway.Devices;
using CaseCenterMonitor.Gateway.HomeAssistant;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Tests.Gateway.Uplink;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.HomeAssistant;

/// <summary>The export is switched on, off, and to another prefix: nothing stays behind at the broker.</summary>
public sealed class HomeAssistantPartTests : IDisposable
{
    private const string DoorConfig = "binary_sensor/small-gw-1-d-card/config";

    private readonly string _folder = Directory.CreateTempSubdirectory("ccm-ha-").FullName;
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Switched_off_everything_of_the_run_before_is_taken_away_and_then_forgotten()
    {
        var on = await Run("homeassistant");
        Assert.NotEmpty(on[$"homeassistant/{DoorConfig}"]);
        var off = await Run(null);
        Assert.Equal(new Part("homeassistant").Export!.Topics.Order(), off.Keys.Order());
        Assert.All(off.Values, Assert.Empty);
        Assert.Empty(await Run(null));
    }

    [Fact]
    public async Task Under_another_prefix_the_old_one_is_taken_away()
    {
        await Run("homeassistant");
        var moved = await Run("hass/two");
        Assert.Empty(moved[$"homeassistant/{DoorConfig}"]);
        Assert.NotEmpty(moved[$"hass/two/{DoorConfig}"]);
        Assert.Equal("online", Encoding.UTF8.GetString(moved["ccm/v1/small/gw-1/ha/status"]));
    }

    [Fact]
    public async Task A_run_that_never_reached_a_broker_leaves_the_work_to_the_next()
    {
        await Run("homeassistant");
        await Run(null, isBrokerThere: false);
        Assert.All((await Run(null)).Values, Assert.Empty);
    }

    [Theory]
    [InlineData(null, "--home-assistant")]
    [InlineData("hass", "--home-assistant", "hass")]
    [InlineData(null, "--home-assistant", "--data", "there")]
    public void The_switch_has_a_prefix_or_the_usual_one(string? prefix, params string[] arguments) =>
        Assert.Equal(prefix ?? "homeassistant", CommandLine.Read(["--site", "s", .. arguments], "secret").Options!.HomeAssistant!.Prefix);

    [Fact]
    public void It_is_off_unless_asked_for_and_a_prefix_that_is_none_is_refused()
    {
        Assert.Null(CommandLine.Read(["--site", "s"], "secret").Options!.HomeAssistant);
        Assert.Single(CommandLine.Read(["--site", "s", "--home-assistant", "a/#"], "secret").Problems);
        Assert.Single(CommandLine.Read(["--site", "s", "--home-assistant", "--home-assistant"], "secret").Problems);
    }

    private async Task<Dictionary<string, byte[]>> Run(string? prefix, bool isBrokerThere = true)
    {
        var part = new Part(prefix);
        using var stop = new CancellationTokenSource();
        var memory = new ExportMemory(_folder, SmallCentre.Gateway);
        var running = new HomeAssistantPart(part.Export, part.Board, new Overheard(), memory, _time, NullLogger<HomeAssistantPart>.Instance).Run(stop.Token);
        var told = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        if (isBrokerThere)
        {
            part.Board.Connect((topic, payload) =>
            {
                told[topic] = payload;
                return Task.CompletedTask;
            });
            var wanted = part.Export?.Topics ?? [];
            using var limit = new CancellationTokenSource(TestServer.Patience);
            while (!part.Board.IsDone || !memory.Read().Order().SequenceEqual(wanted.Order()))
            {
                limit.Token.ThrowIfCancellationRequested();
                _time.Advance(TimeSpan.FromMinutes(1));
                await Task.Yield();
            }
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        return told;
    }

    private sealed class Part
    {
        public Part(string? prefix)
        {
            Board = new RetainedBoard(TimeProvider.System, NullLogger<RetainedBoard>.Instance);
            Export = prefix is null ? null : new HomeAssistantExport(
                SmallCentre.Site, SmallCentre.Gateway, prefix, "0.1.0", DialectSet.Of(new Dictionary<string, string>(), TimeZoneInfo.Utc), Board);
        }

        public RetainedBoard Board { get; }

        public HomeAssistantExport? Export { get; }
    }
}
