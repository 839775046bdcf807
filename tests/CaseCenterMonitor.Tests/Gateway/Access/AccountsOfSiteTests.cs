using CaseCenterMonitor.Gateway.Access;
using CaseCenterMonitor.Sites;
using CaseCenterMonitor.Tests.Sites;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Access;

public sealed class AccountsOfSiteTests
{
    private static readonly SiteFile Site = SmallSite.Read(SmallSite.Yaml).Site!;

    [Fact]
    public void Every_device_with_a_connection_has_an_account_and_a_program_has_one_for_all_it_speaks_for()
    {
        var (accounts, without) = AccountsOfSite.Of(Site, "gw-1");
        Assert.Empty(without);
        Assert.Equal(
            ["d-street", "gw-1-zigbee2mqtt", "ble-hall", "ble-wait", "gw-1-frigate", "shelly-wait", "shelly-desk", "siren", "gw-1"],
            accounts.Select(account => account.User));
    }

    [Fact]
    public void No_device_may_write_what_is_another_s()
    {
        var accounts = AccountsOfSite.Of(Site, "gw-1").Accounts;
        var access = AccessList.Parse(string.Join('\n', accounts.SelectMany(account => account.Lines())), "a").Access!;
        string[] topics =
        [
            "esp-rfid/d-street/send", "z2m/d-wait", "espresense/devices/any/ble-hall", "espresense/devices/any/ble-wait", "frigate/cam-hall/person",
            "shelly/wait/events/rpc", "shelly/desk/events/rpc", "ccm/v1/small/gw-1/local/acknowledge", "ccm/v1/small/gw-1/local/alarm",
        ];
        Assert.Equal(topics, accounts.Select(account => Assert.Single(topics, topic => access.MayWrite(account.User, topic))));
        Assert.DoesNotContain(accounts, account => access.MayRead(account.User, "#") || access.MayWrite(account.User, "ccm/v1/small/gw-1/door/d-street/event"));
    }

    [Fact]
    public void The_gateway_may_read_what_it_listens_to()
    {
        var gateway = Assert.Single(AccountsOfSite.Of(Site, "gw-1").Accounts, account => account.User == "gw-1");
        Assert.Contains("espresense/devices/+/+", gateway.Read);
        Assert.Contains("ccm/v1/small/gw-1/local/acknowledge", gateway.Read);
    }

    [Fact]
    public void A_contact_that_others_hear_has_no_account_and_that_is_said()
    {
        var site = Site with { Buttons = [new SiteButton("btn-blu", "z-hall", "gw-1", DeviceDialects.Shelly, "02aabbcc0001", 60)] };
        Assert.StartsWith("btn-blu: shelly 02aabbcc0001 is heard by another device", Assert.Single(AccountsOfSite.Of(site, "gw-1").Without), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_dialect_has_its_accounts()
    {
        var door = Site.Doors[0];
        var reader = Site.Readers[0];
        Assert.All(DeviceDialects.OfDoors, dialect => AccountsOfSite.Of(Site with { Doors = [door with { Dialect = dialect }] }, "gw-1"));
        Assert.All(DeviceDialects.OfCameras, dialect => AccountsOfSite.Of(Site with { Cameras = [Site.Cameras[0] with { Dialect = dialect }] }, "gw-1"));
        Assert.All(DeviceDialects.OfReaders, dialect =>
            Assert.Contains(AccountsOfSite.Of(Site with { Readers = [reader with { Dialect = dialect }] }, "gw-1").Accounts, account => account.User == reader.Id));
    }
}
