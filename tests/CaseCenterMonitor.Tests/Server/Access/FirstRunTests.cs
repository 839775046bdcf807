using System.Reflection;
using CaseCenterMonitor.Server.Access;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Access;

/// <summary>The first administrator.</summary>
public sealed class FirstRunTests
{
    [Fact]
    public async Task The_code_of_the_log_makes_one_administrator_and_is_void_then()
    {
        using var house = await new AccessHouse().Start();
        var (firstRun, desk) = (house.Get<FirstRun>(), house.Get<AccountDesk>());
        var code = CodeOf(firstRun);
        Assert.True(firstRun.IsDue);
        Assert.Null(await desk.SetUp("AAAAA-AAAAA-AAAAA-AAAAA", "boss", "A1", "a long password", ""));
        Assert.Equal(Roles.Administrator, (await desk.SetUp(code, "boss", "A1", "a long password", ""))?.Role);
        Assert.False(firstRun.IsDue);
        Assert.Null(await desk.SetUp(code, "second", "A2", "a long password", ""));
        Assert.IsType<SignInOutcome.In>(await house.SignIn("boss", "a long password"));
        Assert.Equal([AccessDeed.SetUpFailed, AccessDeed.SetUp, AccessDeed.SetUpFailed, AccessDeed.SignedIn], house.Deeds());
    }

    [Fact]
    public async Task Each_start_has_another_code_and_one_with_accounts_has_none()
    {
        using var first = await new AccessHouse().Start();
        using var second = await new AccessHouse().Start();
        Assert.NotEqual(CodeOf(first.Get<FirstRun>()), CodeOf(second.Get<FirstRun>()));
        using var demo = await new AccessHouse(settings => settings.Demo = true).Start();
        Assert.False(demo.Get<FirstRun>().IsDue);
        Assert.False(demo.Get<FirstRun>().IsCode(""));
    }

    [Fact]
    public async Task A_demonstration_that_is_over_leaves_nobody_and_so_begins_anew()
    {
        using var demo = await new AccessHouse(settings => settings.Demo = true).Start();
        using var real = await new AccessHouse(folder: demo.Folder).Start();
        Assert.IsType<SignInOutcome.Wrong>(await real.SignIn("admin", "admin"));
        Assert.True(real.Get<FirstRun>().IsDue);
    }

    [Fact]
    public async Task The_last_administrator_is_known()
    {
        using var house = await new AccessHouse(settings => settings.Demo = true).Start();
        var desk = house.Get<AccountDesk>();
        Assert.True(desk.IsLastAdministrator(house.Account("admin")));
        Assert.False(desk.IsLastAdministrator(house.Account("officer")));
        await desk.Create("deputy", "A2", Roles.Administrator, [Account.EveryCentre], "whatever it is", "admin", "");
        Assert.False(desk.IsLastAdministrator(house.Account("admin")));
    }

    private static string CodeOf(FirstRun firstRun) => (string)typeof(FirstRun).GetField("_code", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(firstRun)!;
}
