using CaseCenterMonitor.Gateway.Commissioning.Page;
using CaseCenterMonitor.Sites;
using Xunit;

namespace CaseCenterMonitor.Tests.Gateway.Commissioning.Page;

/// <summary>The page without its rows.</summary>
public sealed class PageHtmlTests
{
    [Fact]
    public void Every_place_of_the_template_has_words_in_both_languages()
    {
        var html = new PageHtml(SmallCentre.Site, SmallCentre.Gateway);
        Assert.DoesNotContain("{{", html.Of(PageLanguage.Zh) + html.Of(PageLanguage.En), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_the_site_file_is_text_and_not_markup()
    {
        var site = SmallCentre.Site with { Name = new LocalName("<b>名</b>", "<script>alert(1)</script>") };
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", new PageHtml(site, SmallCentre.Gateway).Of(PageLanguage.En), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>名", new PageHtml(site, SmallCentre.Gateway).Of(PageLanguage.Zh), StringComparison.Ordinal);
    }
}
