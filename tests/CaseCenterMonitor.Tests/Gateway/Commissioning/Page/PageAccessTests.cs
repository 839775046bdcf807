using System.Net;
using System.Text;
using CaseCenterMonitor.Gateway;
using CaseCenterMonitor.Gateway.Commissioning.Page;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Commissioning.Page;

/// <summary>Who may see the commissioning page, and how it is switched on.</summary>
public sealed class PageAccessTests
{
    private const string Token = "a-token-of-this-test";

    [Fact]
    public void Without_a_port_there_is_no_page_and_with_one_it_is_for_this_machine()
    {
        Assert.Null(Read(null).Options!.Page);
        Assert.Equal(new PageOptions(IPAddress.Loopback, 8090, null), Read(null, "--page-port", "8090").Options!.Page);
    }

    [Fact]
    public void For_others_than_this_machine_it_needs_a_token_that_cannot_be_guessed()
    {
        var without = Assert.Single(Read(null, "--page-port", "8090", "--page-address", "0.0.0.0").Problems);
        Assert.Contains(PageOptions.TokenVariable, without, StringComparison.Ordinal);
        Assert.Contains("at least 16 characters", without, StringComparison.Ordinal);
        Assert.Single(Read("", "--page-port", "8090", "--page-address", "0.0.0.0").Problems);
        Assert.Contains("has 5 characters", Assert.Single(Read("short", "--page-port", "8090", "--page-address", "::").Problems), StringComparison.Ordinal);
        Assert.Equal(Token, Read(Token, "--page-port", "8090", "--page-address", "0.0.0.0").Options!.Page!.Token);
        Assert.Null(Read(null, "--page-port", "8090", "--page-address", "::1").Options!.Page!.Token);
        Assert.Contains(PageOptions.TokenVariable, GatewayOptions.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--page-port", "80900")]
    [InlineData("--page-port", "x")]
    [InlineData("--page-address", "127.0.0.1")]
    [InlineData("--page-port", "8090", "--page-address", "here")]
    public void What_is_no_port_and_no_address_is_said(params string[] arguments) => Assert.Single(Read(null, arguments).Problems);

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("Basic", false)]
    [InlineData("Basic !", false)]
    [InlineData("Bearer a-token-of-this-test", false)]
    public void Without_the_token_nobody_is_let_in(string? authorization, bool isIn) => Assert.Equal(isIn, Locked.KnowsToken(authorization));

    [Fact]
    public void The_token_is_the_password_whoever_says_it()
    {
        Assert.True(Locked.KnowsToken(Basic($"anybody:{Token}")));
        Assert.True(Locked.KnowsToken(Basic($":{Token}")));
        Assert.False(Locked.KnowsToken(Basic($"anybody:{Token} ")));
        Assert.False(Locked.KnowsToken(Basic($"anybody:{Token[..^1]}")));
        Assert.False(Locked.KnowsToken(Basic(Token)));
        Assert.True(new PageAccess(new PageOptions(IPAddress.Loopback, 1, null)).KnowsToken(null));
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("[::1]", true)]
    [InlineData("rebound.example", false)]
    [InlineData("192.168.1.7", false)]
    [InlineData("", false)]
    public void Without_a_token_a_name_that_was_bent_to_this_machine_is_refused(string host, bool isServed)
    {
        Assert.Equal(isServed, new PageAccess(new PageOptions(IPAddress.Loopback, 1, null)).IsForUs(host));
        Assert.True(Locked.IsForUs(host));
    }

    private static PageAccess Locked => new(new PageOptions(IPAddress.Any, 1, Token));

    private static string Basic(string pair) => $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(pair))}";

    private static (GatewayOptions? Options, IReadOnlyList<string> Problems) Read(string? token, params string[] arguments) =>
        CommandLine.Read(["--site", "s.yaml", .. arguments], "secret", token);
}
