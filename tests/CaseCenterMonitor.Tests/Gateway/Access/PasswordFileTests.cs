using CaseCenterMonitor.Gateway.Access;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Access;

/// <summary>Who may connect as a device. That mosquitto reads the same lines is shown with a real one in the system tests.</summary>
public sealed class PasswordFileTests
{
    [Fact]
    public void Lets_in_whoever_has_the_password_and_nobody_else()
    {
        var passwords = Parse($"# doors\n{PasswordFile.Line("d-street", "right")}\n\n{PasswordFile.Line("d-cell", "other")}\n");
        Assert.Equal(2, passwords.Count);
        Assert.True(passwords.Accepts("d-street", "right"u8));
        Assert.False(passwords.Accepts("d-street", "other"u8));
        Assert.False(passwords.Accepts("d-street", ""u8));
        Assert.False(passwords.Accepts("d-nowhere", "right"u8));
        Assert.False(passwords.Accepts(null, ""u8));
    }

    [Fact]
    public void Reads_a_line_that_mosquitto_passwd_wrote() =>
        // mosquitto_passwd 2.0.11 -b FILE d-street right
        Assert.True(Parse(MosquittoLine).Accepts("d-street", "right"u8));

    [Theory]
    [InlineData("d-street", "a.passwd:2: a line is user:hash")]
    [InlineData("d-street:right", "a.passwd:2: the password of 'd-street' is not a hash that begins with $7$")]
    [InlineData("d-street:$6$c2FsdA==$aGFzaA==", "is not a hash that begins with $7$")]
    [InlineData("d-street:$7$0$c2FsdA==$aGFzaA==", "is not a hash that begins with $7$")]
    [InlineData("d-street:$7$101$!!!$aGFzaA==", "is not a hash that begins with $7$")]
    public void Names_the_line_that_is_wrong(string line, string problem) =>
        Assert.Contains(problem, Assert.Single(PasswordFile.Parse($"\n{line}", "a.passwd").Problems), StringComparison.Ordinal);

    [Fact]
    public void A_user_that_is_there_twice_is_a_problem_and_not_a_choice() =>
        Assert.Contains("is there twice", Assert.Single(PasswordFile.Parse($"{MosquittoLine}\n{MosquittoLine}", "a").Problems), StringComparison.Ordinal);

    private const string MosquittoLine = "d-street:$7$101$FQzpj1nXIX+yIVaz$9Y6oBiXzTytNDUhH0oGhKKsSvaG03CkEKHNA6c7ORxgMDLL+ndPt5FUhvbGwNePirZ5R3MxomZmQXUka6GdAWQ==";

    private static PasswordFile Parse(string text) => PasswordFile.Parse(text, "a.passwd").Passwords!;
}
