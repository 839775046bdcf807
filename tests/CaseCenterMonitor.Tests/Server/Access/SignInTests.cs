using CaseCenterMonitor.Server.Access;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Access;

/// <summary>Who gets in, who does not, and what is written down of it.</summary>
public sealed class SignInTests
{
    private static void Demo(CaseCenterMonitor.Server.Settings settings) => settings.Demo = true;

    [Fact]
    public async Task A_demonstration_has_one_account_of_each_role_and_nothing_else_lets_anybody_in()
    {
        using var house = await new AccessHouse(Demo).Start();
        Assert.Equal(Roles.All.Order(), house.Store.All().Select(account => account.Role).Order());
        Assert.Equal(Roles.Supervisor, Assert.IsType<SignInOutcome.In>(await house.SignIn("supervisor", "supervisor")).Account.Role);
        Assert.IsType<SignInOutcome.Wrong>(await house.SignIn("supervisor", "officer"));
        Assert.IsType<SignInOutcome.Wrong>(await house.SignIn("nobody", "nobody signs in with this"));
        Assert.IsType<SignInOutcome.Wrong>(await house.SignIn("", ""));
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_waits_too_and_after_five_minutes_it_is_good()
    {
        using var house = await new AccessHouse(Demo).Start();
        for (var wrong = 1; wrong <= 4; wrong++)
        {
            Assert.IsType<SignInOutcome.Wrong>(await house.SignIn("officer", "guess"));
        }

        var until = Assert.IsType<SignInOutcome.LockedOut>(await house.SignIn("officer", "guess")).Until;
        Assert.Equal(house.Clock.GetUtcNow().AddMinutes(5), until);
        Assert.IsType<SignInOutcome.LockedOut>(await house.SignIn("officer", "officer"));
        Assert.IsType<SignInOutcome.In>(await house.SignIn("manager", "manager"));
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.IsType<SignInOutcome.In>(await house.SignIn("officer", "officer"));
        Assert.Equal(
            [.. Enumerable.Repeat(AccessDeed.SignInFailed, 5), AccessDeed.LockedOut, AccessDeed.SignedIn, AccessDeed.SignedIn],
            house.Deeds().Where(deed => deed != AccessDeed.AccountSeeded));
    }

    [Fact]
    public async Task Many_guesses_at_once_are_counted_one_by_one()
    {
        using var house = await new AccessHouse(Demo).Start();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => house.SignIn("officer", "guess"))));
        Assert.Equal(4, outcomes.Count(outcome => outcome is SignInOutcome.Wrong));
        Assert.Equal(4, outcomes.Count(outcome => outcome is SignInOutcome.LockedOut));
    }

    [Fact]
    public async Task A_right_password_forgets_the_wrong_ones_before_it()
    {
        using var house = await new AccessHouse(Demo).Start();
        for (var round = 0; round < 3; round++)
        {
            for (var wrong = 1; wrong <= 4; wrong++)
            {
                Assert.IsType<SignInOutcome.Wrong>(await house.SignIn("officer", "guess"));
            }

            Assert.IsType<SignInOutcome.In>(await house.SignIn("officer", "officer"));
        }
    }

    [Fact]
    public async Task Somebody_of_another_centre_is_told_so_and_not_let_in()
    {
        using var house = await new AccessHouse(settings => settings.Accounts.Add(new() { User = "wang", Officer = "31", Role = Roles.DutyOfficer, PasswordHash = Account.HashOf("pass"), Centres = ["southside"] })).Start();
        Assert.IsType<SignInOutcome.Elsewhere>(await house.SignIn("wang", "pass"));
        Assert.Contains(AccessDeed.ElsewhereRefused, house.Deeds());
    }

    [Fact]
    public async Task Who_is_taken_out_of_the_settings_is_out_and_comes_back_with_them_unless_an_administrator_said_otherwise()
    {
        var given = new CaseCenterMonitor.Server.AccountSettings { User = "wang", Officer = "31", Role = Roles.DutyOfficer, PasswordHash = Account.HashOf("pass") };
        using var first = await new AccessHouse(settings => settings.Accounts.Add(given)).Start();
        Assert.IsType<SignInOutcome.In>(await first.SignIn("wang", "pass"));
        using var without = await new AccessHouse(folder: first.Folder).Start();
        Assert.IsType<SignInOutcome.Wrong>(await without.SignIn("wang", "pass"));
        using var again = await new AccessHouse(settings => settings.Accounts.Add(given), first.Folder).Start();
        Assert.IsType<SignInOutcome.In>(await again.SignIn("wang", "pass"));
        await again.Get<AccountDesk>().Change(again.Account("wang"), new AccountChange(null, null, null, Disabled: true), "admin", "");
        using var last = await new AccessHouse(settings => settings.Accounts.Add(given), first.Folder).Start();
        Assert.IsType<SignInOutcome.Wrong>(await last.SignIn("wang", "pass"));
    }

    [Fact]
    public async Task A_password_changed_on_the_page_outlives_a_restart_until_the_settings_give_another()
    {
        var given = new CaseCenterMonitor.Server.AccountSettings { User = "wang", Officer = "31", Role = Roles.DutyOfficer, PasswordHash = Account.HashOf("pass") };
        using var first = await new AccessHouse(settings => settings.Accounts.Add(given)).Start();
        await first.Get<AccountRegister>().Replace(first.Account("wang"), "a new one of hers", mustChange: false);
        using var second = await new AccessHouse(settings => settings.Accounts.Add(given), first.Folder).Start();
        Assert.IsType<SignInOutcome.In>(await second.SignIn("wang", "a new one of hers"));
        given.PasswordHash = Account.HashOf("given again");
        using var third = await new AccessHouse(settings => settings.Accounts.Add(given), first.Folder).Start();
        Assert.IsType<SignInOutcome.In>(await third.SignIn("wang", "given again"));
    }

    [Fact]
    public async Task What_was_done_can_be_neither_changed_nor_removed()
    {
        using var house = await new AccessHouse(Demo).Start();
        await house.SignIn("officer", "officer");
        Assert.Throws<SqliteException>(() => house.Get<AccountsFile>().Execute("delete from access"));
        Assert.Throws<SqliteException>(() => house.Get<AccountsFile>().Execute("update access set about = 'somebody else'"));
    }

    [Fact]
    public async Task What_is_typed_as_an_unknown_user_is_not_kept()
    {
        using var house = await new AccessHouse(Demo).Start();
        await house.SignIn("my-password-by-mistake", "x");
        Assert.DoesNotContain(house.Get<AccessLog>().Read(), line => $"{line}".Contains("my-password", StringComparison.Ordinal));
    }

    [Fact]
    public void Equal_passwords_are_not_kept_alike() => Assert.NotEqual(Account.HashOf("same"), Account.HashOf("same"));
}
