using System.Text.RegularExpressions;
using CaseCenterMonitor.Server;
using CaseCenterMonitor.Server.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Access;

/// <summary>Every address of the server says who may use it, and the documentation says the same.</summary>
public sealed partial class EndpointsTests
{
    private static readonly string[] Open = ["/health/live", "/health/ready", "/api/session POST", "/api/session/oidc GET", "/api/ringing GET", "/api/setup GET", "/api/setup POST", "{*path:nonfile}"];

    [Fact]
    public async Task Every_endpoint_names_one_policy_or_is_among_the_few_that_anybody_may_use()
    {
        await using var server = Build(out var folder);
        var endpoints = All(server);
        Assert.True(endpoints.Count > 40, $"only {endpoints.Count} endpoints are mapped");
        var wrong = new List<string>();
        foreach (var endpoint in endpoints)
        {
            var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(one => one.Policy).ToList();
            var anybody = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            var fine = anybody ? policies.Count == 0 && Open.Any(open => open == Name(endpoint) || open == endpoint.RoutePattern.RawText) : policies is [{ } only] && May.RolesFor.ContainsKey(only);
            if (!fine)
            {
                wrong.Add($"{Name(endpoint)}: {(anybody ? "anybody" : string.Join(", ", policies.Select(policy => policy ?? "whoever is signed in")))}");
            }
        }

        Assert.Empty(wrong);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_gives_the_record_away_and_where_passwords_are_tried_has_a_limit()
    {
        await using var server = Build(out var folder);
        var endpoints = All(server);
        foreach (var endpoint in endpoints.Where(endpoint => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(one => one.Policy == May.Export) || Name(endpoint) is "/api/session POST" or "/api/setup POST" or "/api/session/unlock POST"))
        {
            Assert.True(endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>() is not null, Name(endpoint));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_table_in_the_documentation_is_the_one_that_is_applied()
    {
        var rows = Row().Matches(File.ReadAllText(Repository.Path("docs/operations/access.md"))).ToDictionary(
            row => row.Groups["what"].Value,
            row => Roles.All.Append(Roles.Region).Zip(row.Groups["cells"].Value.Split('|', StringSplitOptions.TrimEntries)).Where(cell => cell.Second == "yes").Select(cell => cell.First).Order().ToList());
        Assert.Equal(May.RolesFor.Keys.Order(), rows.Keys.Order());
        foreach (var (what, roles) in May.RolesFor)
        {
            Assert.Equal(roles.Order(), rows[what]);
        }
    }

    private static List<RouteEndpoint> All(IEndpointRouteBuilder server) => [.. server.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];

    private static string Name(RouteEndpoint endpoint) =>
        $"{endpoint.RoutePattern.RawText?.TrimEnd('/')} {string.Join(' ', endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])}".Trim();

    private static Microsoft.AspNetCore.Builder.WebApplication Build(out string folder)
    {
        folder = Directory.CreateTempSubdirectory("ccm-endpoints-").FullName;
        File.WriteAllText(Path.Combine(folder, "index.html"), "<!doctype html>");
        return Program.Build(["--Ccm:Site", Repository.Path("sites/northside/site.yaml"), "--Ccm:Data", Path.Combine(folder, "data"), "--Ccm:Page", folder, "--Ccm:Demo", "true", "--urls", "http://127.0.0.1:0"]);
    }

    [GeneratedRegex(@"^\| `(?<what>[a-z-]+)` [^|]*\|(?<cells>(?: *(?:yes|no) *\|){6})", RegexOptions.Multiline)]
    private static partial Regex Row();
}
