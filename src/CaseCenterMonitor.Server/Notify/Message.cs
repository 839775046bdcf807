using System.Globalization;
using CaseCenterMonitor.Core;
using CaseCenterMonitor.Rules.Wording;
using CaseCenterMonitor.Sites;

namespace CaseCenterMonitor.Server.Notify;

/// <summary>One message about one alarm, in both languages, as it will leave. Record numbers only; no names ever.</summary>
/// <param name="Id">The same for every attempt, so that a receiver can tell a repeat: centre and journal entry.</param>
public sealed record Message(string Id, string Centre, string Alarm, int Priority, string Subject, string Text, string RaisedAt)
{
    public static Message Of(long sequence, AlarmTransition transition, SiteFile site, Alarm? alarm)
    {
        var zone = NodaTime.DateTimeZoneProviders.Tzdb.GetZoneOrNull(site.TimeZone) ?? NodaTime.DateTimeZone.Utc;
        var names = new SiteNames(site, zone);
        var arguments = alarm?.Condition.Arguments ?? Fact.Named();
        var raised = alarm?.RaisedAt ?? transition.At;
        var priority = (int)transition.Priority;
        string Sentence(Language language) => Sentences.Fill(language, $"{transition.Key.Rule}.title", arguments, names);
        string Response(Language language) => Sentences.Fill(language, $"{transition.Key.Rule}.response", arguments, names);
        var since = names.Time(NodaTime.Text.InstantPattern.ExtendedIso.Format(raised));
        return new Message(
            string.Create(CultureInfo.InvariantCulture, $"{site.Id}-{sequence}"),
            site.Id,
            transition.Key.ToString(),
            priority,
            $"P{priority} {site.Name.Zh}: {Sentence(Language.Zh)} / {Sentence(Language.En)}",
            $"""
            {Sentence(Language.Zh)}。自 {since} 起，无人确认。
            {Response(Language.Zh)}

            {Sentence(Language.En)}. Since {since}, nobody has acknowledged.
            {Response(Language.En)}
            """,
            NodaTime.Text.InstantPattern.ExtendedIso.Format(raised));
    }
}
