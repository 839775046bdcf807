using CaseCenterMonitor.Gateway.Access;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Access;

/// <summary>Which topics a device may write and read.</summary>
public sealed class AccessListTests
{
    [Theory]
    [InlineData("a/b", "a/b", true)]
    [InlineData("a/b", "a/b/c", false)]
    [InlineData("a/b/c", "a/b", false)]
    [InlineData("a/#", "a/b/c", true)]
    [InlineData("a/#", "a", true)]
    [InlineData("a/#", "ab", false)]
    [InlineData("a/+/c", "a/b/c", true)]
    [InlineData("a/+/c", "a//c", true)]
    [InlineData("a/+", "a/b/c", false)]
    [InlineData("a/+", "a/#", false)]
    [InlineData("a/b", "a/+", false)]
    [InlineData("a/+", "a/+", true)]
    [InlineData("a/#", "#", false)]
    [InlineData("#", "a/+", true)]
    [InlineData("#", "$SYS/x", false)]
    [InlineData("+/x", "$SYS/x", false)]
    [InlineData("$SYS/#", "$SYS/x", true)]
    public void Covers_what_it_names_and_nothing_more(string allowed, string asked, bool expected) => Assert.Equal(expected, AccessList.Covers(allowed, asked));

    [Fact]
    public void Each_device_has_what_stands_below_its_name()
    {
        var access = AccessList.Parse(
            """
            # a reader and a door
            user ble-1
            topic write espresense/devices/+/node 1
            topic read espresense/settings/#

            user d-1
            topic readwrite esp-rfid/d-1/#
            topic esp-rfid/spare/#
            """, "a.acl").Access!;
        Assert.True(access.MayWrite("ble-1", "espresense/devices/tag/node 1"));
        Assert.False(access.MayRead("ble-1", "espresense/devices/tag/node 1"));
        Assert.False(access.MayWrite("ble-1", "espresense/devices/tag/node 2"));
        Assert.False(access.MayWrite("ble-1", "esp-rfid/d-1/send"));
        Assert.True(access.MayRead("ble-1", "espresense/settings/x"));
        Assert.False(access.MayWrite("ble-1", "espresense/settings/x"));
        Assert.True(access.MayWrite("d-1", "esp-rfid/d-1/send") && access.MayRead("d-1", "esp-rfid/d-1/cmd") && access.MayRead("d-1", "esp-rfid/spare/#"));
        Assert.False(access.MayRead("d-1", "#"));
        Assert.False(access.MayWrite("nobody", "esp-rfid/d-1/send"));
    }

    [Theory]
    [InlineData("topic read a", "a.acl:1: a topic for nobody")]
    [InlineData("user x\npattern read %u/#", "a.acl:2: 'pattern' is not understood")]
    [InlineData("user", "a.acl:1: 'user' is not understood")]
    public void Names_the_line_that_is_wrong(string text, string problem) =>
        Assert.Contains(problem, Assert.Single(AccessList.Parse(text, "a.acl").Problems), StringComparison.Ordinal);
}
