using CaseCenterMonitor.Gateway.Locating;
using CaseCenterMonitor.Protocol.Canonical;
using CaseCenterMonitor.Protocol.Dialects;

namespace CaseCenterMonitor.Gateway.Floors;

/// <summary>What readers hear on the air: wristbands, beacons and buttons of the site, and nothing of anybody else.</summary>
internal sealed class TagsOfFloor(AddressBook book, Locator locator, Telling tell, LivesOfDevices lives)
{
    private const string LocatorDialect = "locator/1";

    private readonly List<Whereabouts> _moves = [];

    /// <summary>See <see cref="Floor.Restates"/>.</summary>
    public bool Restates { get; set; } = true;

    public void Tick(DateTimeOffset now, Findings findings)
    {
        locator.Tick(now, _moves);
        TellMoves(now, findings);
    }

    public void ReaderIsDown(ReaderDevice reader, DateTimeOffset now, Findings findings)
    {
        locator.ReaderIsDown(reader.Subject.Id);
        Tick(now, findings);
    }

    public void TakeSighting(ReaderDevice reader, DeviceReport.Sighting sighting, DateTimeOffset now, Findings findings)
    {
        if (book.FindTag(sighting.Tag) is not { } tag)
        {
            NoteButton(reader, sighting.Tag, now, findings);
            HearBeacon(reader, sighting, now);
            locator.Hear(reader.Subject.Id, now);
            return;
        }

        if (tag.Watch.Strap(tag.Strap, now) is { } strap)
        {
            tell.Said(new Subject(SubjectKind.Tag, tag.Wristband), new CanonicalEvent.WristbandStrap(strap), sighting, reader, now, findings);
        }

        if (reader.Distance.Of(sighting) is not { } metres)
        {
            locator.Hear(reader.Subject.Id, now);
            return;
        }

        locator.Hear(reader.Subject.Id, tag.Wristband, metres, now, _moves);
        TellMoves(now, findings);
    }

    public void TakeTag(Device reader, DeviceReport.TagState state, DateTimeOffset now, Findings findings)
    {
        locator.Hear(reader.Subject.Id, now);
        NoteButton(reader, state.Tag, now, findings);
        if (book.FindTag(state.Tag) is { } tag)
        {
            foreach (var news in tag.Watch.Take(state, now))
            {
                tell.Said(new Subject(SubjectKind.Tag, tag.Wristband), news, state, reader, now, findings);
            }
        }
    }

    // A tag that is nobody's here may be a visitor's: it is not passed on.
    public void TakeDistress(Device device, DeviceReport.Distress distress, DateTimeOffset now, Findings findings)
    {
        var source = distress.Tag is null ? device : NoteButton(device, distress.Tag, now, findings);
        if (source is not null || distress.Tag is not { } advertised)
        {
            var from = source ?? device;
            tell.Said(from.Subject, new CanonicalEvent.CallForHelp(distress.Kind, from.Zone, distress.Evidence), distress, device, now, findings);
        }
        else if (book.FindTag(advertised) is { } tag)
        {
            var call = new CanonicalEvent.CallForHelp(distress.Kind, locator.ZoneOf(tag.Wristband) ?? device.Zone, distress.Evidence);
            tell.Said(new Subject(SubjectKind.Tag, tag.Wristband), call, distress, device, now, findings);
        }
    }

    private void HearBeacon(ReaderDevice reader, DeviceReport.Sighting sighting, DateTimeOffset now)
    {
        if (book.FindBeacon(sighting.Tag) is { } beacon && beacon.Zone == reader.Zone && reader.Distance.Of(sighting) is { } metres)
        {
            reader.Beacons.Hear(beacon.Id, metres, now);
        }
    }

    // A button that is heard on the air lives as long as it is heard, whatever it says.
    private Device? NoteButton(Device reader, string advertised, DateTimeOffset now, Findings findings)
    {
        var button = book.FindButton(reader.Dialect, advertised);
        if (button is not null)
        {
            button.Health.Heard(now);
            lives.TellHealth(button, now, findings);
        }

        return button;
    }

    private void TellMoves(DateTimeOffset now, Findings findings)
    {
        foreach (var move in _moves)
        {
            if (move.IsRestated && !Restates)
            {
                continue;
            }

            var data = new CanonicalEvent.WristbandLocation(
                move.Zone, move.Presence, move.LastHeard + tell.WallOffset, move.MarginMetres, move.Readers)
            {
                Confidence = move.Confidence, Move = move.Move, Camera = move.Camera,
            };
            tell.Concluded(new Subject(SubjectKind.Tag, move.Tag), data, now, findings, LocatorDialect);
        }

        _moves.Clear();
    }
}
