using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Commissioning.Page;

/// <summary>The languages of the page.</summary>
public enum PageLanguage { Zh, En }

/// <summary>Chooses one of two wordings.</summary>
public sealed class PageWords(PageLanguage language)
{
    public PageLanguage Language => language;

    public string Of(LocalName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Of(name.Zh, name.En);
    }

    public string Of(string zh, string en) => language switch
    {
        PageLanguage.Zh => zh,
        PageLanguage.En => en,
        _ => throw new InvalidOperationException($"No words in {language}."),
    };

    /// <summary>What is asked for by name wins over what the browser prefers; a browser that speaks neither gets English.</summary>
    /// <param name="preferred">Language tags such as zh-CN, the best liked first.</param>
    public static PageLanguage Choose(string? asked, IEnumerable<string> preferred) =>
        Known(asked) ?? preferred.Select(Known).FirstOrDefault(known => known is not null) ?? PageLanguage.En;

    private static PageLanguage? Known(string? tag) =>
        tag is null ? null
        : tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? PageLanguage.Zh
        : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? PageLanguage.En
        : null;
}
