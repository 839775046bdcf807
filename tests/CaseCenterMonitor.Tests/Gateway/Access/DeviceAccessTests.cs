using CaseCenterMonitor.Gateway.Access;
using CaseCenterMonitor.Trust;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Access;

public sealed class DeviceAccessTests : IDisposable
{
    private static readonly PasswordFile Passwords = PasswordFile.Parse($"{PasswordFile.Line("d-1", "one")}\n{PasswordFile.Line("d-2", "two")}", "a").Passwords!;
    private static readonly AccessList Topics = AccessList.Parse("user d-1\ntopic write d-1/#\nuser d-2\ntopic readwrite d-2/#", "a").Access!;
    private readonly DeviceAccess _access = new(Passwords, Topics);

    [Fact]
    public void A_device_may_do_what_its_account_may()
    {
        Assert.Null(_access.Refuse("esp-1", "d-1", "one"u8.ToArray()));
        Assert.True(_access.MayWrite("esp-1", "d-1/send"));
        Assert.False(_access.MayWrite("esp-1", "d-2/send"));
        Assert.False(_access.MayRead("esp-1", "d-1/#"));
        Assert.False(_access.MayWrite("never connected", "d-1/send"));
    }

    [Fact]
    public void Nobody_can_push_another_off_by_its_client_id()
    {
        Assert.Null(_access.Refuse("esp-1", "d-1", "one"u8.ToArray()));
        Assert.Equal("the client id is that of 'd-1'", _access.Refuse("esp-1", "d-2", "two"u8.ToArray()));
        Assert.Null(_access.Refuse("esp-1", "d-1", "one"u8.ToArray()));
        _access.Forget("esp-1");
        Assert.Null(_access.Refuse("esp-1", "d-2", "two"u8.ToArray()));
    }

    [Fact]
    public void A_wrong_password_and_an_unknown_device_get_the_same_answer()
    {
        Assert.Equal(_access.Refuse("x", "d-1", "two"u8.ToArray()), _access.Refuse("x", "d-9", null));
        Assert.False(_access.MayWrite("x", "d-1/send"));
    }

    [Fact]
    public void A_file_that_is_missing_is_named_with_the_command_that_writes_it()
    {
        var problem = Assert.Throws<TrustException>(() => DeviceAccess.Read("/nowhere/devices.passwd", "/nowhere/devices.acl"));
        Assert.Contains("/nowhere/devices.passwd", problem.Message, StringComparison.Ordinal);
        Assert.Contains("ccm device-accounts", problem.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _access.Dispose();
}
