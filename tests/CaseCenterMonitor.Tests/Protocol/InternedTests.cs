using System.Globalization;
using System.Text;
using CaseCenterMonitor.Protocol;
using Xunit;

namespace CaseCenterMonitor.Tests.Protocol;

public sealed class InternedTests
{
    [Theory]
    [InlineData("wb-117")]
    [InlineData("")]
    [InlineData("a sentence that somebody says again and again, with spaces, 60 of")]
    public void The_same_text_is_the_same_string(string text)
    {
        var once = Interned.Of(Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, once);
        Assert.Same(once, Interned.Of(Encoding.UTF8.GetBytes(text)));
        Assert.Same(once, Interned.Of(text.AsSpan()));
    }

    [Theory]
    [InlineData("等候室")]
    [InlineData("\ud800")]
    public void A_text_beyond_ASCII_is_itself(string text) => Assert.Equal(text, Interned.Of(text.AsSpan()));

    [Fact]
    public void A_flood_of_made_up_names_keeps_no_more_than_there_are_places()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var name = 0; name < 100 * Interned.PlacesMax; name++)
        {
            Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"made-up-{name}"), Interned.Of(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"made-up-{name}"))));
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 4 * 1024 * 1024);
        Assert.Equal(new string('x', 1000), Interned.Of(Encoding.UTF8.GetBytes(new string('x', 1000))));
    }
}
