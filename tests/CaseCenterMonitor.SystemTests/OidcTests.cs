using System.Net;
using System.Security.Claims;
using System.Text.Json;
using CaseCenterMonitor.SystemTests.Harness;

namespace CaseCenterMonitor.SystemTests;

/// <summary>Signing in by a provider outside: a real one in small, over its real endpoints.</summary>
[Collection("alone")]
public sealed class OidcTests
{
    [Fact]
    public async Task Whom_the_provider_names_comes_in_with_the_role_and_centres_it_says_and_another_account_of_that_name_is_not_taken_over()
    {
        await using var provider = await OidcProvider.Start();
        using var centre = RunningCentre.Prepare(server:
        [
            "--Ccm:Access:Oidc:Authority", provider.Address, "--Ccm:Access:Oidc:ClientId", OidcProvider.ClientId, "--Ccm:Access:Oidc:ClientSecret", OidcProvider.ClientSecret,
            "--Ccm:Access:Oidc:Roles:watch-chief", "supervisor",
        ]);
        await centre.StartServer();

        provider.Says = Person("wang", "31", "watch-chief", "northside");
        var (landed, session) = await Visit(centre.Address);
        Assert.Equal("/", landed.PathAndQuery);
        Assert.Equal(("wang", "31", "supervisor"), (session!.Value.GetProperty("user").GetString(), session.Value.GetProperty("officer").GetString(), session.Value.GetProperty("role").GetString()));

        provider.Says = Person("wang", "31", "duty-officer", "northside");
        Assert.Equal("duty-officer", (await Visit(centre.Address)).Session!.Value.GetProperty("role").GetString());

        provider.Says = Person("wang", "31", "duty-officer", "southside");
        Assert.Equal(("/?refused=elsewhere", null), await Refused(centre.Address));
        provider.Says = Person("wang", "31", "emperor", "northside");
        Assert.Equal(("/?refused=oidc-claims", null), await Refused(centre.Address));
        provider.Says = Person("admin", "A1", "administrator", "northside");
        Assert.Equal(("/?refused=oidc-taken", null), await Refused(centre.Address));
    }

    private static Claim[] Person(string user, string officer, string role, string centre) =>
        [new("sub", "id-of-" + user), new("preferred_username", user), new("officer", officer), new("role", role), new("centres", centre)];

    private static async Task<(string Landed, JsonElement? Session)> Refused(Uri address) => await Visit(address) is var (landed, session) ? (landed.PathAndQuery, session) : default;

    // A browser without a page: it follows redirects and keeps cookies.
    private static async Task<(Uri Landed, JsonElement? Session)> Visit(Uri address)
    {
        using var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
        using var landed = await browser.GetAsync("/api/session/oidc");
        using var session = await browser.GetAsync("/api/session");
        return (landed.RequestMessage!.RequestUri!, session.IsSuccessStatusCode ? JsonSerializer.Deserialize<JsonElement>(await session.Content.ReadAsStringAsync()) : null);
    }
}
