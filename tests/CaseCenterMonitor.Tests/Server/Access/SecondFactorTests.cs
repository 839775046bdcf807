using CaseCenterMonitor.Server.Access;
using Xunit;

namespace CaseCenterMonitor.Tests.Server.Access;

/// <summary>Codes of an authenticator app.</summary>
public sealed class SecondFactorTests
{
    /// <summary>RFC 6238, appendix B, SHA-1: the key is the text 12345678901234567890.</summary>
    [Theory]
    [InlineData(59, "94287082"), InlineData(1111111109, "07081804"), InlineData(1111111111, "14050471"), InlineData(1234567890, "89005924"), InlineData(2000000000, "69279037"), InlineData(20000000000, "65353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) => Assert.Equal(code, Totp.CodeAt("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", seconds / 30, digits: 8));

    [Fact]
    public async Task Once_enrolled_the_code_is_asked_for_and_each_is_good_once()
    {
        using var house = await new AccessHouse(settings => settings.Demo = true).Start();
        var key = await Enrol(house);
        Assert.IsType<SignInOutcome.CodeNeeded>(await house.SignIn("officer", "officer"));
        house.Clock.Advance(TimeSpan.FromSeconds(30));
        var code = CodeOf(house, key);
        Assert.IsType<SignInOutcome.CodeWrong>(await house.SignIn("officer", "officer", code == "000000" ? "000001" : "000000"));
        Assert.IsType<SignInOutcome.In>(await house.SignIn("officer", "officer", code));
        Assert.IsType<SignInOutcome.CodeWrong>(await house.SignIn("officer", "officer", code));
    }

    [Fact]
    public async Task A_telephone_may_be_half_a_minute_off_and_not_two()
    {
        using var house = await new AccessHouse(settings => settings.Demo = true).Start();
        var key = await Enrol(house);
        house.Clock.Advance(TimeSpan.FromMinutes(10));
        var code = CodeOf(house, key);
        house.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.IsType<SignInOutcome.In>(await house.SignIn("officer", "officer", code));
        house.Clock.Advance(TimeSpan.FromMinutes(10));
        code = CodeOf(house, key);
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.IsType<SignInOutcome.CodeWrong>(await house.SignIn("officer", "officer", code));
    }

    [Fact]
    public async Task Wrong_codes_lock_out_as_wrong_passwords_do()
    {
        using var house = await new AccessHouse(settings => settings.Demo = true).Start();
        var key = await Enrol(house);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        var wrong = CodeOf(house, key) == "000000" ? "000001" : "000000";
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            Assert.IsType<SignInOutcome.CodeWrong>(await house.SignIn("officer", "officer", wrong));
        }

        Assert.IsType<SignInOutcome.LockedOut>(await house.SignIn("officer", "officer", wrong));
    }

    [Fact]
    public async Task A_recovery_code_stands_in_once_and_is_not_kept_as_it_is()
    {
        using var house = await new AccessHouse(settings => settings.Demo = true).Start();
        var (account, register) = (house.Account("officer"), house.Get<AccountRegister>());
        var key = SecondFactor.Offer(account);
        var codes = SecondFactor.Confirm(account, CodeOf(house, key), house.Clock.GetUtcNow())!;
        AccountRegister.Check(await register.UpdateAsync(account));
        Assert.Equal(SecondFactor.RecoveryCodes, codes.Distinct().Count());
        Assert.DoesNotContain(codes[0], house.Account("officer").Recovery);
        Assert.IsType<SignInOutcome.In>(await house.SignIn("officer", "officer", codes[0].ToLowerInvariant()));
        Assert.IsType<SignInOutcome.CodeWrong>(await house.SignIn("officer", "officer", codes[0]));
        Assert.Contains(AccessDeed.RecoveryCodeUsed, house.Deeds());
    }

    [Fact]
    public void A_key_has_160_bits_and_nothing_is_asked_for_before_a_first_code()
    {
        var account = new Account { Id = "1", User = "wang", Officer = "31", Role = Roles.DutyOfficer };
        Assert.Equal(32, SecondFactor.Offer(account).Length);
        Assert.False(account.FactorOn);
        Assert.Null(SecondFactor.Confirm(account, "", DateTimeOffset.UnixEpoch.AddDays(20_000)));
    }

    private static async Task<string> Enrol(AccessHouse house)
    {
        var account = house.Account("officer");
        var key = SecondFactor.Offer(account);
        Assert.NotNull(SecondFactor.Confirm(account, CodeOf(house, key), house.Clock.GetUtcNow()));
        AccountRegister.Check(await house.Get<AccountRegister>().UpdateAsync(account));
        return key;
    }

    private static string CodeOf(AccessHouse house, string key) => Totp.CodeAt(key, house.Clock.GetUtcNow().ToUnixTimeSeconds() / Totp.StepSeconds);
}
