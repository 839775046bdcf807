using System.Diagnostics;
using CaseCenterMonitor.Server.Instruments;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Instruments;

/// <summary>What leaves the process of a span, whoever made it.</summary>
public sealed class HarmlessSpansTests
{
    private const string Person = "1122-037";

    [Fact]
    public void Of_a_request_its_route_stays_and_everything_that_names_a_person_goes()
    {
        using var span = new Activity($"GET /api/people/{Person}").Start();
        span.SetTag("http.request.method", "GET").SetTag("http.route", "/api/people/{record}").SetTag("http.response.status_code", 200);
        span.SetTag("url.path", $"/api/people/{Person}").SetTag("url.query", $"?text={Person}").SetTag("user_agent.original", Person).SetTag("client.address", "10.0.0.7");
        span.SetStatus(ActivityStatusCode.Error, $"The given key '{Person}' was not present");
        span.TraceStateString = $"x={Person}";

        new HarmlessSpans().OnEnd(span);

        Assert.Equal(["http.request.method", "http.response.status_code", "http.route"], span.TagObjects.Select(tag => tag.Key).Order(StringComparer.Ordinal));
        Assert.Equal(("GET /api/people/{record}", ActivityStatusCode.Error, null, null), (span.DisplayName, span.Status, span.StatusDescription, span.TraceStateString));
    }

    [Fact]
    public void A_request_without_a_route_keeps_its_method_only()
    {
        using var span = new Activity($"GET /{Person}").Start();
        span.SetTag("http.request.method", "GET").SetTag("url.path", $"/{Person}");
        new HarmlessSpans().OnEnd(span);
        Assert.Equal("GET", span.DisplayName);
        Assert.DoesNotContain(span.TagObjects, tag => Person.Equals(tag.Value) || tag.Key == "url.path");
    }
}
