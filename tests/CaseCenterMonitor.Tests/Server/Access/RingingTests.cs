using System.Text;
using CaseCenterMonitor.Server.Access;
using NodaTime;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Access;

/// <summary>What the sign-in form is told.</summary>
public sealed class RingingTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 28, 3, 0);

    [Fact]
    public void Only_what_nobody_has_acknowledged_is_counted_and_what_follows_from_another_open_one_is_not()
    {
        var view = Of(
            Alarm("GTW-1/gw", 1, "unacknowledged"), Alarm("COV-5/r", 1, "unacknowledged", cause: "GTW-1/gw"), Alarm("PRS-1/a", 1, "acknowledged"),
            Alarm("WCK-2/b", 2, "unacknowledged", cause: "long-over"), Alarm("DOR-2/d", 3, "unacknowledged"));
        Assert.Equal((1, 1), (view.Critical, view.High));
    }

    [Fact]
    public void A_calm_centre_has_none()
    {
        var view = Of();
        Assert.Equal((Now, 0, 0), (view.At, view.Critical, view.High));
    }

    private static RingingView Of(params string[] alarms) => Ringing.Of(Encoding.UTF8.GetBytes(
        $$"""
        {"picture":{"alarms":[{{string.Join(',', alarms)}}]},"missed":[]}
        """), Now);

    private static string Alarm(string key, int priority, string state, string? cause = null) =>
        $$"""{"key":"{{key}}","priority":{{priority}},"state":"{{state}}","cause":{{(cause is null ? "null" : $"\"{cause}\"")}}}""";
}
