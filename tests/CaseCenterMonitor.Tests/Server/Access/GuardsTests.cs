using CaseCenterMonitor.Server.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Access;

/// <summary>Which pages may make a browser change something here.</summary>
public sealed class GuardsTests
{
    [Theory]
    [InlineData("same-origin", null, false), InlineData("none", null, false), InlineData("cross-site", null, true), InlineData("same-site", null, true)]
    [InlineData(null, "https://centre.example", false), InlineData(null, "https://centre.example:444", true), InlineData(null, "https://evil.example", true), InlineData(null, "null", true)]
    [InlineData(null, null, false), InlineData("same-origin", "https://behind-a-proxy.example", false)]
    public void A_page_of_another_server_is_foreign(string? site, string? origin, bool foreign)
    {
        var request = new DefaultHttpContext().Request;
        (request.Scheme, request.Host) = ("https", new HostString("centre.example"));
        if (site is not null)
        {
            request.Headers["Sec-Fetch-Site"] = site;
        }

        if (origin is not null)
        {
            request.Headers.Origin = origin;
        }

        Assert.Equal(foreign, Guards.IsForeign(request));
    }

    [Fact]
    public async Task What_changes_something_is_refused_to_a_foreign_page_and_looking_is_not()
    {
        Assert.Equal(403, await Ask("POST", "/api/alarms/acknowledge"));
        Assert.Equal(403, await Ask("DELETE", "/api/session"));
        Assert.Equal(403, await Ask("GET", "/hub/live"));
        Assert.Equal(200, await Ask("GET", "/api/picture"));
    }

    [Fact]
    public async Task Nothing_inline_is_run_or_applied()
    {
        var context = new DefaultHttpContext();
        await Guards.Headers(context, _ => Task.CompletedTask);
        Assert.DoesNotContain("unsafe", context.Response.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
    }

    private static async Task<int> Ask(string method, string path)
    {
        var services = new ServiceCollection().AddLogging().AddProblemDetails().BuildServiceProvider();
        await using var _ = services;
        var context = new DefaultHttpContext { RequestServices = services };
        (context.Request.Method, context.Request.Path, context.Request.Headers["Sec-Fetch-Site"]) = (method, path, "cross-site");
        await Guards.Foreign(context, _ => Task.CompletedTask);
        return context.Response.StatusCode;
    }
}
