using System.Text;
using CaseCenterMonitor.FirmwareSim.Custody;
using CaseCenterMonitor.FirmwareSim.Scenarios;
using CaseCenterMonitor.FirmwareSim.Wire;
using Xunit;

namespace CaseCenterMonitor.Tests.FirmwareSim;

public sealed class ScenarioTests
{
    private readonly NorthsideCentre _centre = new NorthsideCentre(seed: 7).Begin();

    public ScenarioTests() => _centre.RunFor(TimeSpan.FromSeconds(60));

    [Fact]
    public void Overstay_books_somebody_in_whose_twelve_hours_end_in_thirty_seconds()
    {
        Assert.True(Start("overstay").Started);
        var (entry, arrived) = _centre.Desk.BookedIn[^1];
        Assert.Equal(CustodyEntry.CriminalSummons, entry.Basis);
        Assert.Equal(TimeSpan.FromSeconds(30), arrived + TimeSpan.FromHours(12) - _centre.Agenda.Now);
        Assert.Equal((entry.Record, _centre.Agenda.Now), _centre.Desk.LooksBefore[^1]);
    }

    [Fact]
    public void Check_missed_books_somebody_in_whom_nobody_ever_checks()
    {
        Assert.True(Start("check-missed").Started);
        var (entry, arrived) = _centre.Desk.BookedIn[^1];
        Assert.Equal(CustodyEntry.Intermittent, entry.Observation);
        Assert.Equal(TimeSpan.FromSeconds(20), arrived + TimeSpan.FromMinutes(30) - _centre.Agenda.Now);
        _centre.RunFor(TimeSpan.FromMinutes(40));
        Assert.DoesNotContain(_centre.Desk.Checks, c => c.Record == entry.Record);
    }

    [Fact]
    public void Left_alone_takes_the_officers_out_and_brings_them_back()
    {
        var detainee = _centre.Centre.Premises.Detainees.First(d => d.Interviewers.Count == 2);
        Assert.True(Start("left-alone", detainee.Record, 60).Started);
        _centre.RunFor(TimeSpan.FromSeconds(50));
        Assert.DoesNotContain(_centre.Centre.Premises.Roster.Officers, o => o.Body.Zone == detainee.Body.Zone);
        _centre.RunFor(TimeSpan.FromSeconds(150));
        Assert.Equal(2, _centre.Centre.Premises.Roster.Officers.Count(o => o.Body.Zone == detainee.Body.Zone));
        Assert.False(detainee.IsLeftAlone);
    }

    [Fact]
    public void Door_held_stays_open_beyond_its_limit_and_closes()
    {
        Assert.True(Start("door-held", "d-wait-f2").Started);
        _centre.RunFor(TimeSpan.FromSeconds(31));
        Assert.True(_centre.Centre.Doorways["d-wait-f2"].IsOpen);
        Assert.Contains(_centre.Wire.On("esp-rfid/d-wait-f2/send"), p => Encoding.UTF8.GetString(p.Payload).Contains("max open time", StringComparison.Ordinal));
        _centre.RunFor(TimeSpan.FromMinutes(2));
        Assert.False(_centre.Centre.Doorways["d-wait-f2"].IsOpen);
    }

    [Fact]
    public void Door_forced_needs_a_door_that_can_tell()
    {
        Assert.True(Start("door-forced").Started);
        Assert.Contains("Door was tampered!", Encoding.UTF8.GetString(_centre.Wire.Said[^1].What.Payload), StringComparison.Ordinal);
        var contact = NorthsideCentre.Site.Doors.First(d => d.Dialect == "zigbee2mqtt").Id;
        Assert.False(Start("door-forced", contact).Started);
    }

    [Fact]
    public void Wristband_cut_is_replaced_after_a_while()
    {
        Assert.True(Start("wristband-cut").Started);
        var detainee = _centre.Centre.Premises.Detainees.Single(d => d.Body.Tag is { IsCut: true });
        var cut = detainee.Body.Tag!.Id;
        _centre.RunFor(TimeSpan.FromMinutes(4));
        Assert.NotEqual(cut, detainee.Body.Tag!.Id);
        Assert.Equal((detainee.Record, detainee.Body.Tag.Id), _centre.Desk.Given[^1]);
    }

    [Fact]
    public void Bell_rings_with_a_press_and_the_empty_action_after_it()
    {
        Assert.True(Start("bell-rings").Started);
        var bell = _centre.Centre.Buttons.First(button => _centre.Centre.Premises.Detainees.Any(detainee => detainee.Body.Zone == button.Zone));
        var said = _centre.Wire.On($"zigbee2mqtt/{bell.Name}").TakeLast(2).Select(said => Encoding.UTF8.GetString(said.Payload)).ToList();
        Assert.Contains("\"action\":\"emergency\"", said[0], StringComparison.Ordinal);
        Assert.Contains("\"action\":\"\"", said[1], StringComparison.Ordinal);
        Assert.False(Start("bell-rings", "bell-nowhere").Started);
    }

    [Fact]
    public void Reader_dies_with_its_will_and_comes_back()
    {
        var zone = _centre.Centre.Premises.Detainees.First(d => d.IsWaiting).Body.Zone;
        Assert.True(Start("reader-dies").Started);
        Assert.Equal("offline", Encoding.UTF8.GetString(_centre.Wire.Said[^1].What.Payload));
        Assert.Contains(zone["z-".Length..], _centre.Wire.Said[^1].What.Topic, StringComparison.Ordinal);
        _centre.RunFor(TimeSpan.FromMinutes(4));
        Assert.Equal("online", Encoding.UTF8.GetString(_centre.Wire.On(_centre.Wire.Said.Last(s => s.What.Topic.EndsWith($"{zone["z-".Length..]}/status", StringComparison.Ordinal)).What.Topic).Last().Payload));
    }

    [Fact]
    public void Gateway_cut_off_without_a_pid_says_how_to_do_it_by_hand()
    {
        var answer = Start("gateway-cut-off");

        Assert.False(answer.Started);
        Assert.Contains("kill -STOP", answer.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", null)]
    [InlineData("left-alone", "no-such-record")]
    [InlineData("door-held", "no-such-door")]
    [InlineData("reader-dies", "no-such-zone")]
    [InlineData("wristband-cut", "no-such-record")]
    public void What_cannot_be_started_is_refused_with_a_reason(string name, string? target)
    {
        var answer = Start(name, target);

        Assert.False(answer.Started);
        Assert.Contains(target ?? name, answer.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"name":7}""")]
    public void Bytes_that_are_no_order_are_none(string json) => Assert.Null(ScenarioOrder.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void An_order_survives_the_wire()
    {
        var order = new ScenarioOrder("door-held", "d-1", TimeSpan.FromSeconds(90));

        Assert.Equal(order, ScenarioOrder.Read(order.ToJson()));
        Assert.Equal(order with { Lasts = null }, ScenarioOrder.Read("""{"name":"door-held","target":"d-1","seconds":1e300}"""u8.ToArray()));
    }

    [Fact]
    public async Task An_order_from_another_shell_is_carried_out_by_the_loop_of_the_centre_and_answered()
    {
        var pipe = new ScenarioPipe(new BrokerAddress("order-test", Environment.ProcessId % 60_000 + 1), Assert.Fail);
        using var stop = new CancellationTokenSource();
        var inbox = new Inbox();
        var listening = pipe.ListenAsync(order => Start(order.Name, order.Target), inbox, stop.Token);
        var asking = pipe.AskAsync(new ScenarioOrder("reader-dies", "z-int-5", null), CancellationToken.None);
        while (!asking.IsCompleted)
        {
            while (inbox.TryTake(out var act))
            {
                act!();
            }

            await Task.Yield();
        }

        Assert.Equal(ScenarioAnswer.Yes("ble-int-5 of z-int-5 died; back after 180 s"), await asking);
        await stop.CancelAsync();
        await listening;
    }

    [Theory]
    [InlineData("overstay@30", true)]
    [InlineData("overstay@", false)]
    [InlineData("@30", false)]
    [InlineData("overstay", false)]
    [InlineData("overstay@-3", false)]
    public void A_timed_scenario_is_a_name_and_seconds(string text, bool good) => Assert.Equal(good, ScenarioOrder.TryParseTimed(text, out _));

    private ScenarioAnswer Start(string name, string? target = null, double? seconds = null)
    {
        using var book = new ScenarioBook(null);
        return book.Start(_centre.Centre, new ScenarioOrder(name, target, seconds is { } s ? TimeSpan.FromSeconds(s) : null));
    }
}
