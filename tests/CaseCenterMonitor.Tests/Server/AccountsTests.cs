using CaseCenterMonitor.Server;
using CaseCenterMonitor.Server.Access;
using Xunit;

namespace CaseCenterMonitor.Tests.Server;

/// <summary>Who may sign in.</summary>
public sealed class AccountsTests
{
    [Fact]
    public void A_demonstration_has_its_two_accounts_and_nothing_else_lets_anybody_in()
    {
        var accounts = new Accounts(new Settings { Demo = true });
        Assert.Equal(Roles.Supervisor, accounts.SignIn("supervisor", "supervisor")?.Role);
        Assert.Null(accounts.SignIn("supervisor", "officer"));
        Assert.Null(accounts.SignIn("nobody", "nobody signs in with this"));
        Assert.Null(accounts.SignIn("", ""));
    }

    [Fact]
    public void Without_a_demonstration_nobody_is_known() => Assert.False(new Accounts(new Settings()).Any);

    [Fact]
    public void Equal_passwords_are_not_kept_alike() => Assert.NotEqual(Accounts.Hash("same"), Accounts.Hash("same"));
}
