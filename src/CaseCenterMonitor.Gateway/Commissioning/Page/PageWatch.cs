using CaseCenterMonitor.Gateway.Devices;
using CaseCenterMonitor.Protocol.Dialects;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Gateway.Commissioning.Page;

/// <summary>A bystander that one task feeds and any number of browsers ask; each waits for the other for as long as one message or one view takes.</summary>
public sealed class PageWatch(SiteFile site, string gateway, DialectSet dialects, Overheard overheard, Func<GatewayState> state, TimeProvider time)
{
    private readonly Bystander _bystander = new(dialects, site, gateway);
    private readonly PagePicture _picture = new(site, gateway);
    private readonly Lock _turn = new();

    public Task Run(CancellationToken stop) => overheard.Listen(Take, stop);

    public PageView View(PageLanguage language)
    {
        var now = state();
        lock (_turn)
        {
            return _picture.Of(_bystander, now, language, time.GetUtcNow());
        }
    }

    private void Take(OverheardMessage overheard)
    {
        lock (_turn)
        {
            _bystander.Take(overheard.Message, overheard.At);
        }
    }
}
