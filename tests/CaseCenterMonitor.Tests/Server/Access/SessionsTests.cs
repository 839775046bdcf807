using CaseCenterMonitor.Server.Access;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Access;

/// <summary>How long somebody is signed in, when that is locked, and what ends it at once.</summary>
public sealed class SessionsTests
{
    [Fact]
    public async Task Nobody_touched_it_for_a_quarter_of_an_hour_so_that_it_is_locked_until_the_password_is_given()
    {
        using var house = await new AccessHouse(settings => settings.Demo = true).Start();
        var secret = house.Sessions.Begin(house.Account("officer"));
        var id = Sessions.IdOf(secret);
        house.Clock.Advance(TimeSpan.FromMinutes(14));
        house.Sessions.Touch(id);
        house.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(Hold.None, HoldOf(house, secret));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(Hold.Locked, HoldOf(house, secret));
        Assert.Equal(id, Assert.Single(house.Sessions.Sweep()).Id);
        house.Sessions.Touch(id);
        Assert.Equal(Hold.Locked, HoldOf(house, secret));
        house.Sessions.Unlock(id);
        Assert.Equal(Hold.None, HoldOf(house, secret));
    }

    [Fact]
    public async Task A_lock_outlives_a_restart_of_the_server()
    {
        using var house = await new AccessHouse(settings => settings.Demo = true).Start();
        var secret = house.Sessions.Begin(house.Account("officer"));
        house.Sessions.Lock(Sessions.IdOf(secret));
        using var restarted = await new AccessHouse(settings => settings.Demo = true, house.Folder, house.Clock).Start();
        Assert.Equal(Hold.Locked, HoldOf(restarted, secret));
    }

    [Fact]
    public async Task It_ends_with_the_shift_with_the_account_and_with_a_new_password()
    {
        using var house = await new AccessHouse(settings => (settings.Demo, settings.Access.LockMinutes) = (true, 0)).Start();
        var (officer, manager, supervisor) = (house.Sessions.Begin(house.Account("officer")), house.Sessions.Begin(house.Account("manager")), house.Sessions.Begin(house.Account("supervisor")));
        await house.Get<AccountDesk>().Change(house.Account("officer"), new AccountChange(null, null, null, Disabled: true), "admin", "");
        await house.Get<AccountDesk>().Reset(house.Account("manager"), "admin", "");
        Assert.Null(HoldOf(house, officer));
        Assert.Null(HoldOf(house, manager));
        house.Clock.Advance(TimeSpan.FromHours(12.9));
        Assert.Equal(Hold.None, HoldOf(house, supervisor));
        house.Clock.Advance(TimeSpan.FromHours(0.1));
        Assert.Null(HoldOf(house, supervisor));
    }

    [Fact]
    public async Task Whoever_got_a_password_from_an_administrator_first_chooses_another()
    {
        using var house = await new AccessHouse(settings => settings.Demo = true).Start();
        await house.Get<AccountDesk>().Create("wang", "31", Roles.DutyOfficer, ["northside"], "once only", "admin", "");
        var secret = house.Sessions.Begin(house.Account("wang"));
        Assert.Equal(Hold.Password, HoldOf(house, secret));
    }

    [Fact]
    public async Task A_role_that_needs_a_second_factor_goes_no_further_without()
    {
        using var house = await new AccessHouse(settings => (settings.Demo, settings.Access.SecondFactorFor) = (true, [Roles.Supervisor])).Start();
        Assert.Equal(Hold.SecondFactor, HoldOf(house, house.Sessions.Begin(house.Account("supervisor"))));
        Assert.Equal(Hold.None, HoldOf(house, house.Sessions.Begin(house.Account("officer"))));
    }

    [Fact]
    public async Task The_file_holds_nothing_that_would_let_a_reader_of_it_in()
    {
        using var house = await new AccessHouse(settings => settings.Demo = true).Start();
        var secret = house.Sessions.Begin(house.Account("officer"));
        Assert.DoesNotContain(secret, house.Get<AccountsFile>().Read("select id || account || stamp from sessions", row => row.GetString(0)).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_oldest_of_too_many_makes_room()
    {
        using var house = await new AccessHouse(settings => settings.Demo = true).Start();
        var first = house.Sessions.Begin(house.Account("officer"));
        for (var more = 0; more < Sessions.OfOneAccountMax; more++)
        {
            house.Clock.Advance(TimeSpan.FromSeconds(1));
            house.Sessions.Begin(house.Account("officer"));
        }

        Assert.Null(HoldOf(house, first));
    }

    private static Hold? HoldOf(AccessHouse house, string secret)
    {
        var cookie = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity([new(Who.SecretClaim, secret)], "test"));
        return house.Get<SessionCookie>().Look(cookie)?.Hold();
    }
}
