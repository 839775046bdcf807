using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Commissioning.Page;

/// <summary>The page without its rows: the template with the words of one language. The rows are put in as text by page.js.</summary>
public sealed partial class PageHtml(SiteFile site, string gateway)
{
    private static readonly string Template = PageFiles.Text("page.html");

    private readonly LocalName _gateway = site.Gateways.Single(each => each.Id == gateway).Name;

    public string Of(PageLanguage language)
    {
        var words = new PageWords(language);
        var labels = Labels(words);
        return Place().Replace(Template, place => HtmlEncoder.Default.Encode(
            labels.TryGetValue(place.Groups[1].Value, out var text) ? text : throw new InvalidOperationException($"page.html asks for '{place.Groups[1].Value}', for which there are no words.")));
    }

    private Dictionary<string, string> Labels(PageWords words) => new(StringComparer.Ordinal)
    {
        ["language"] = words.Of("zh-CN", "en"),
        ["lang"] = words.Of("zh", "en"),
        ["site"] = words.Of(site.Name),
        ["gateway"] = $"{words.Of(_gateway)} · {gateway}",
        ["page"] = words.Of("设备调试", "Commissioning"),
        ["other"] = words.Of("English", "中文"),
        ["otherLang"] = words.Of("en", "zh"),
        ["figures"] = words.Of("网关状态", "The gateway itself"),
        ["loading"] = words.Of("尚未读到数据", "Not yet known"),
        ["noscript"] = words.Of("本页需要 JavaScript 才能显示设备；也可以使用命令：ccm listen", "This page needs JavaScript to show the devices; without it use the command: ccm listen"),
        ["devices"] = words.Of("听到的设备，需要处理的在前", "Devices heard, what needs something first"),
        ["sign"] = words.Of("状态", "State"),
        ["device"] = words.Of("设备", "Device"),
        ["dialect"] = words.Of("方言", "Dialect"),
        ["heard"] = words.Of("最后听到", "Last heard"),
        ["says"] = words.Of("所报内容，问题与办法", "What it means, what is wrong, what to do"),
        ["none"] = words.Of("尚未听到任何设备。请检查设备的 broker 地址和基本主题。", "No device has been heard yet. Check which broker the devices are told to use, and their base topics."),
        ["silent"] = words.Of("场所文件中从未听到的设备", "Of the site file, never heard"),
        ["silentNone"] = words.Of("没有：全部听到过", "None: all of them were heard"),
        ["fragment"] = words.Of("新设备：可粘贴到场所文件的行", "New: lines for the site file"),
        ["fragmentHow"] = words.Of("三个点处由您填写，然后运行 ccm site check。", "Fill in what stands as three dots, then run ccm site check."),
        ["fragmentNone"] = words.Of("没有新设备", "Nothing is new"),
        ["copy"] = words.Of("复制", "Copy"),
        ["copied"] = words.Of("已复制", "Copied"),
        ["copyNot"] = words.Of("浏览器不允许：已选中，请按 Ctrl-C", "Not allowed here: it is selected, press Ctrl-C"),
        ["topics"] = words.Of("没有方言的主题", "Topics that no dialect has"),
        ["topicsHow"] = words.Of("场所文件中的映射或许能读懂。+ 处是硬件地址。", "A mapper in the site file may understand them. + stands for a hardware address."),
        ["topicsNone"] = words.Of("没有", "None"),
        ["privacy"] = words.Of("标签只计数、不列名：多数是路人的手机。", "Tags are counted and never named: most of them are telephones of people who pass by."),
        ["lost"] = words.Of("与网关的连接已中断。以下是旧数据，时间：", "The connection to the gateway is lost. What stands below is old, of"),
        ["locked"] = words.Of("网关要求密码：请重新载入本页", "The gateway asks for the password: load the page again"),
        ["age"] = words.Of("秒前的数据", "s old"),
    };

    [GeneratedRegex(@"\{\{(\w+)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
