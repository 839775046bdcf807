using CaseCenterMonitor.Proof.Notes;
using CaseCenterMonitor.Tests.RealInput;
using Xunit;

namespace CaseCenterMonitor.Tests.Proof.Notes;

public sealed class VerifierKeyTests
{
    private const string TestData = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

    [Fact]
    public void Is_read_and_written_as_it_is_handed_out()
    {
        var key = Some.Key(TestData);
        Assert.Equal(("example.com/log/testdata", SignatureType.Ed25519, "33d7b496"), (key.Name, key.Type, key.Id.ToString()));
        Assert.Equal(TestData, key.ToString());
    }

    [Fact]
    public void As_a_witness_the_same_key_has_another_id()
    {
        var witness = Some.Key(TestData).AsWitness();
        Assert.Equal((SignatureType.Ed25519Cosignature, "5e6c321d"), (witness.Type, witness.Id.ToString()));
        Assert.True(witness.IsSameKeyAs(Some.Key(TestData)));
        Assert.Equal(witness, Some.Key(witness.ToString()));
        Assert.Same(witness, witness.AsWitness());
    }

    [Fact]
    public void Plus_signs_of_its_base64_do_not_divide_it()
    {
        var key = Some.Key("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");
        Assert.Equal("EnochRoot", key.Name);
        using var signer = NoteSigner.ForLog("plus", Some.Seed(19));
        var text = Enumerable.Range(0, 200).Select(i => NoteSigner.ForLog("plus", Some.Seed((byte)i)).Key.ToString()).First(vkey => vkey.Count(c => c == '+') > 2);
        Assert.Equal(text, Some.Key(text).ToString());
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("example.com+33d7b496", "two parts")]
    [InlineData("example.com/log/testdata+33d7b497+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx", "the id of nothing")]
    [InlineData("example.com/log/testdata+96b4d733+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx", "the id little-endian")]
    [InlineData("example.com/log/testdata+33D7B496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx", "the id in capitals")]
    [InlineData("example.com/log/testdata+5e6c321d+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx", "the id of the same key as a witness")]
    [InlineData("other.example+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx", "the id under another name")]
    [InlineData("example.com/log testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx", "a space in the name")]
    [InlineData("example.com/log\u3000testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx", "a space of another script in the name")]
    [InlineData("+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx", "no name")]
    [InlineData("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkS", "base64 cut off")]
    [InlineData("example.com/log/testdata+33d7b496+ AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx", "white space in the base64")]
    [InlineData("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx    ", "four spaces behind the base64, which the library skips")]
    [InlineData("example.com/log/testdata+33d7b496+AQ==", "no key behind the type")]
    [InlineData("example.com/log/testdata+33d7b496+AR==", "spare bits set")]
    [InlineData("example.com/log/testdata+33d7b496+éé==", "letters beyond ASCII")]
    public void Anything_else_is_refused(string vkey, string why) => Assert.True(VerifierKey.TryParse(vkey) is { Value: null, Problem: not null }, why);

    [RealInputFact($"{Vectors.Folder}/vkeys.json")]
    public void Keys_of_real_logs_are_read_and_bad_ones_refused_as_elsewhere()
    {
        var keys = Vectors.Json("vkeys.json").EnumerateArray().ToList();
        Assert.Equal(25, keys.Count);
        Assert.All(keys, one => Assert.True(one.GetProperty("ok").GetBoolean() == VerifierKey.TryParse(one.Say("vkey")).Value is not null, one.Say("about")));
        Assert.All(keys.Where(one => one.GetProperty("ok").GetBoolean()), one => Assert.Equal(one.Say("vkey"), Some.Key(one.Say("vkey")).ToString()));
    }

    [RealInputFact($"{Vectors.Folder}/vkeys.json")]
    public void Types_that_are_not_verified_here_say_so()
    {
        var keys = Vectors.Json("vkeys.json").EnumerateArray().Select(one => VerifierKey.TryParse(one.Say("vkey")).Value).OfType<VerifierKey>();
        Assert.All(keys, key => Assert.Equal(key.Type is SignatureType.Ed25519 or SignatureType.Ed25519Cosignature, key.CanVerify));
    }
}
